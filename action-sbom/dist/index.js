import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 7698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 5317:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _release_actions_shared_host_start__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8198);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3319);


await (0,_release_actions_shared_host_start__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)('sbom', _run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 3319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

;// CONCATENATED MODULE: ../shared/lib/host/progress.js
const QUIET_MS = 3_000;
/** A counter for long work: a line in the log every few seconds, none for short work. */
function createProgress(host, what, total) {
    let done = 0;
    let told = Date.now();
    return {
        step: () => {
            done += 1;
            if (Date.now() - told < QUIET_MS)
                return;
            told = Date.now();
            host.info(`${what}: ${done} of ${total}`);
        },
    };
}
/** Folds the hashing of `total` files in the log, with its progress. `work` calls back after each file. */
async function hashing(host, total, work) {
    const progress = createProgress(host, 'Hashed', total);
    return host.group(`Hash ${total} files`, () => work(progress.step));
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: ../shared/lib/errors/action-error.js
var action_error = __nccwpck_require__(7010);
;// CONCATENATED MODULE: ../shared/lib/host/workspace.js


/** Reads them from the runner's variables. Throws NO_WORKSPACE. */
function surroundings(environment) {
    const workspace = environment['GITHUB_WORKSPACE'];
    if (!workspace) {
        throw new action_error/* ActionError */.l('NO_WORKSPACE', 'GITHUB_WORKSPACE is not set, so this is no run of a workflow.', {
            hint: 'To try a release on your machine, run "npm run rehearse" in a clone of kubernetes-sigs/release-actions.',
        });
    }
    return {
        workspace,
        temporary: environment['RUNNER_TEMP'] || (0,external_node_os_namespaceObject.tmpdir)(),
        serverUrl: environment['GITHUB_SERVER_URL'] || 'https://github.com',
        apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
    };
}

;// CONCATENATED MODULE: ../shared/lib/policy/role.js
const ROLES = [
    [/\.(?:sigstore\.json|intoto\.jsonl)$/, 'evidence'],
    [/\.(?:sig|pem)$/, 'legacy-evidence'],
    [/^(?:SHA256SUMS|SHA512SUMS)$/, 'checksums'],
    [/^release\.json$/, 'metadata'],
    [/\.(?:spdx\.json|spdx|spdx3\.json|cdx\.json)$/, 'sbom'],
];
/** The globs of evidence. They see no name that begins with a dot; {@link roleOf} does. */
const EVIDENCE_GLOBS = (/* unused pure expression or super */ null && (['**/*.sigstore.json', '**/*.intoto.jsonl']));
function roleOf(name) {
    return ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'payload';
}
/** Whether a file is what evidence speaks about. */
function isSubject(name) {
    const role = roleOf(name);
    return role !== 'evidence' && role !== 'legacy-evidence';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ../shared/lib/digest/digest.js



// 64 KiB chunks cost a tenth of the throughput, larger ones gain nothing.
const CHUNK_BYTES = 1024 * 1024;
/** All digests asked for, and the number of bytes, in one pass over a stream. */
async function digestStream(stream, algorithms) {
    const hashes = algorithms.map((algorithm) => [algorithm, (0,external_node_crypto_.createHash)(algorithm)]);
    let size = 0;
    for await (const chunk of stream) {
        for (const [, hash] of hashes)
            hash.update(chunk);
        size += chunk.length;
    }
    return { digests: collect(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])), size };
}
/** As {@link digestStream}, for bytes at hand. */
function digestBytes(bytes, algorithms) {
    return collect(algorithms.map((algorithm) => [algorithm, createHash(algorithm).update(bytes).digest('hex')]));
}
/** As {@link digestStream}, for a file. Throws FILE_UNREADABLE. */
async function digestFile(path, algorithms) {
    try {
        return await digestStream((0,external_node_fs_.createReadStream)(path, { highWaterMark: CHUNK_BYTES }), algorithms);
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('FILE_UNREADABLE', `Cannot read ${path}.`, {
            cause,
            file: path,
            hint: 'Check that the step which makes this file ran in the same job, and that the file may be read.',
        });
    }
}
/** SHA-256 of bytes at hand, as lower-case hex. */
function sha256(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
function collect(entries) {
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ../shared/lib/sbom/note.js
/** Whether something is missing from the inventory (`skipped`) or only remarkable, and a heading for people. */
const NOTE_KINDS = {
    'archive-not-opened': { skipped: true, title: 'Archives that were not opened' },
    'binary-malformed': { skipped: true, title: 'Binaries with damaged headers' },
    'manifest-not-read': { skipped: true, title: 'Module and lock files that could not be read' },
    'nested-repository': { skipped: true, title: 'Other repositories inside the source' },
    'no-build-info': { skipped: true, title: 'Binaries without a list of their modules' },
    'special-file': { skipped: true, title: 'Files that are no regular files' },
    symlink: { skipped: true, title: 'Symbolic links, not followed' },
    unreadable: { skipped: true, title: 'Files and folders that could not be read' },
    'changed-file': { skipped: false, title: 'Files of the source that differ from its commit' },
    'current-time': { skipped: false, title: 'Documents that give the current time, so that another run differs' },
    dirty: { skipped: false, title: 'Binaries built from a changed work tree' },
    'incomplete-list': { skipped: false, title: 'Module files that do not name all modules' },
    'missing-file': { skipped: false, title: 'Files that git tracks but that are not there' },
    'no-git': { skipped: false, title: 'Source without git’s view' },
    'other-commit': { skipped: false, title: 'Binaries of another commit than the source' },
    untracked: { skipped: false, title: 'Files of the source that are in no commit' },
};
const QUOTED_LENGTH = 100;
/** Text of strangers for a note: a value of megabytes would fill the log, the document and the summary. */
function quoted(text) {
    return text.length > QUOTED_LENGTH ? `${text.slice(0, QUOTED_LENGTH)}…` : text;
}
/** How many notes there are of each kind, kinds in alphabetical order. */
function countNotes(notes) {
    const counts = new Map();
    for (const { kind } of notes)
        counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

;// CONCATENATED MODULE: ../shared/lib/sbom/format/spdx-ids.js

const DOCUMENT_ID = 'SPDXRef-DOCUMENT';
/**
 * An SPDX identifier for each key: readable, the same in every document for the same key, and made of the letters that
 * SPDX 2.3 allows (clause 3.2: letters, digits, `.` and `-`). Keys that would look alike get a part of their digest.
 */
function spdxIds({ components, files }) {
    const readable = [
        ...components.map(({ key }) => [key, `SPDXRef-Package-${readableOf(key)}`]),
        ...files.map(({ key, path }) => [key, `SPDXRef-File-${readableOf(path)}`]),
    ];
    const uses = new Map();
    for (const [, id] of readable)
        uses.set(id, (uses.get(id) ?? 0) + 1);
    return new Map(readable.map(([key, id]) => [key, uses.get(id) === 1 ? id : `${id}-${sha256(key).slice(0, 16)}`]));
}
function readableOf(text) {
    return text.replaceAll(/[^A-Za-z0-9.-]+/g, '-');
}

;// CONCATENATED MODULE: ../shared/lib/sbom/format/spdx23-json.js




const PURPOSES = {
    source: 'SOURCE',
    application: 'APPLICATION',
    library: 'LIBRARY',
    archive: 'ARCHIVE',
    file: 'FILE',
};
const NAMED_NOTES = 20;
/**
 * The inventory as SPDX 2.3 in JSON: the same inventory gives the same bytes. One element stands on each line, so that
 * two documents can be compared line by line and take a third less room than with every field on its own.
 */
function writeSpdx23Json(inventory) {
    const ids = spdxIds(inventory);
    const contained = filesByComponent(inventory);
    const packages = inventory.components.map((component) => packageOf(component, contained.get(component.key), ids));
    const body = {
        name: inventory.name,
        creationInfo: { created: withoutMilliseconds(inventory.created), creators: creatorsOf(inventory) },
        ...(inventory.notes.length === 0 ? {} : { comment: commentOf(inventory.notes) }),
        packages,
        files: inventory.files.map((file) => fileOf(file, ids)),
        relationships: [
            ...inventory.roots.map((root) => relationshipOf(DOCUMENT_ID, 'DESCRIBES', idOf(ids, root))),
            ...inventory.relationships.map(({ from, type, to, comment }) => relationshipOf(idOf(ids, from), type, idOf(ids, to), comment)),
        ],
    };
    const digest = sha256(JSON.stringify(body)).slice(0, 32);
    return serialise({
        spdxVersion: 'SPDX-2.3',
        dataLicense: 'CC0-1.0',
        SPDXID: DOCUMENT_ID,
        // Clause 6.5 wants a URI that no other document has; it need not lead anywhere.
        documentNamespace: `https://spdx.org/spdxdocs/${encodeURIComponent(inventory.name)}-${digest}`,
        ...body,
    });
}
function packageOf(component, files, ids) {
    const { name, version, supplier, fileName, downloadLocation, digests, purl, comment } = component;
    return withoutUndefined({
        SPDXID: idOf(ids, component.key),
        name,
        versionInfo: version,
        packageFileName: fileName,
        supplier: supplier === undefined ? undefined : partyOf(supplier),
        downloadLocation: downloadLocation ?? 'NOASSERTION',
        // Clause 7.8: only then may the package contain files, and must it have a verification code.
        filesAnalyzed: files !== undefined,
        packageVerificationCode: files === undefined ? undefined : { packageVerificationCodeValue: verificationCode(files) },
        checksums: digests === undefined ? undefined : checksumsOf(digests),
        externalRefs: purl === undefined
            ? undefined
            : [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
        primaryPackagePurpose: PURPOSES[component.kind],
        comment,
    });
}
function fileOf({ key, path, digests }, ids) {
    return { SPDXID: idOf(ids, key), fileName: `./${path}`, checksums: checksumsOf(digests) };
}
function relationshipOf(from, type, to, comment) {
    return withoutUndefined({ spdxElementId: from, relationshipType: type, relatedSpdxElement: to, comment });
}
/** Clause 7.9: SHA-1 of the sorted SHA-1s of all files, put together as text. */
function verificationCode(files) {
    const digests = files.map((file) => file.digests.sha1).sort();
    return (0,external_node_crypto_.createHash)('sha1').update(digests.join('')).digest('hex');
}
function checksumsOf(digests) {
    return ['sha1', 'sha256', 'sha512'].flatMap((algorithm) => {
        const value = digests[algorithm];
        return value === undefined ? [] : [{ algorithm: algorithm.toUpperCase(), checksumValue: value }];
    });
}
function filesByComponent({ files, relationships }) {
    const byKey = new Map(files.map((file) => [file.key, file]));
    const contained = new Map();
    for (const { from, type, to } of relationships) {
        const file = byKey.get(to);
        if (type !== 'CONTAINS' || file === undefined)
            continue;
        const known = contained.get(from);
        if (known === undefined)
            contained.set(from, [file]);
        else
            known.push(file);
    }
    return contained;
}
function creatorsOf({ creators: { tool, organization } }) {
    return [...(organization === undefined ? [] : [`Organization: ${organization}`]), `Tool: ${tool}`];
}
function partyOf({ kind, name }) {
    return `${kind === 'person' ? 'Person' : 'Organization'}: ${name}`;
}
/** What a reader must not take for complete: each kind of note with its number and the first names. */
function commentOf(notes) {
    return [...countNotes(notes)]
        .map(([kind, count]) => {
        const subjects = notes.filter((note) => note.kind === kind).map(({ subject }) => subject);
        const rest = count > NAMED_NOTES ? ` and ${count - NAMED_NOTES} more` : '';
        return `${NOTE_KINDS[kind].title} (${count}): ${subjects.slice(0, NAMED_NOTES).join(', ')}${rest}.`;
    })
        .join('\n');
}
/** Clause 6.9 knows no fractions of seconds. */
function withoutMilliseconds(date) {
    return `${date.toISOString().slice(0, 19)}Z`;
}
function idOf(ids, key) {
    const id = ids.get(key);
    if (id === undefined)
        throw new Error(`the inventory relates "${key}" but does not list it`);
    return id;
}
function withoutUndefined(element) {
    return Object.fromEntries(Object.entries(element).filter(([, value]) => value !== undefined));
}
function serialise(document) {
    const fields = Object.entries(document).map(([name, value]) => {
        const text = Array.isArray(value) ? lines(value) : JSON.stringify(value);
        return `  ${JSON.stringify(name)}: ${text}`;
    });
    return `{\n${fields.join(',\n')}\n}\n`;
}
function lines(elements) {
    if (elements.length === 0)
        return '[]';
    return `[\n${elements.map((element) => `    ${JSON.stringify(element)}`).join(',\n')}\n  ]`;
}

;// CONCATENATED MODULE: ../node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ../node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: ../shared/lib/errors/describe.js
var describe = __nccwpck_require__(162);
;// CONCATENATED MODULE: ../shared/lib/sbom/catalog/read-file.js


const read_file_CHUNK_BYTES = 1024 * 1024;
// NONBLOCK, or opening a named pipe would wait for its writer for ever. Windows has neither flag.
const FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
/**
 * A reader that digests files one after another. It is synchronous on purpose: for many small files each round trip to
 * libuv's threads costs more than hashing (20 000 files: half the time of any asynchronous reader).
 * `onBytes` is told of each chunk, so that a file of gigabytes is not silence.
 */
function createFileReader(algorithms, onBytes = () => undefined) {
    const buffer = Buffer.allocUnsafeSlow(read_file_CHUNK_BYTES);
    return (path, blobAlgorithm) => {
        let descriptor;
        try {
            descriptor = (0,external_node_fs_.openSync)(path, FLAGS);
            const stat = (0,external_node_fs_.fstatSync)(descriptor);
            if (!stat.isFile())
                return { kind: 'special' };
            const hashes = algorithms.map((algorithm) => [algorithm, (0,external_node_crypto_.createHash)(algorithm)]);
            const blob = blobAlgorithm === undefined ? undefined : blobHash(blobAlgorithm, stat.size);
            const all = [...hashes.map(([, hash]) => hash), ...(blob === undefined ? [] : [blob])];
            const size = update(descriptor, buffer, (chunk) => {
                for (const hash of all)
                    hash.update(chunk);
                onBytes(chunk.length);
            });
            const digests = Object.fromEntries(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
            return { kind: 'file', size, digests: digests, blob: blob?.digest('hex') };
        }
        catch (error) {
            return failure(error);
        }
        finally {
            if (descriptor !== undefined)
                (0,external_node_fs_.closeSync)(descriptor);
        }
    };
}
/** Git's id of a blob is a digest of its size and its content (gitformat-loose). */
function blobHash(algorithm, size) {
    return (0,external_node_crypto_.createHash)(algorithm).update(`blob ${size}\0`);
}
function update(descriptor, buffer, use) {
    let size = 0;
    for (;;) {
        const length = (0,external_node_fs_.readSync)(descriptor, buffer, 0, buffer.length, null);
        if (length === 0)
            return size;
        use(buffer.subarray(0, length));
        size += length;
    }
}
function failure(error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // FreeBSD answers EMLINK where others say ELOOP; a socket cannot be opened at all.
    if (code === 'ELOOP' || code === 'EMLINK')
        return { kind: 'symlink' };
    if (code === 'ENXIO')
        return { kind: 'special' };
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return { kind: 'missing' };
    return { kind: 'unreadable', error };
}

;// CONCATENATED MODULE: ../shared/lib/sbom/catalog/committed-content.js


// A text file that git gave Windows' line ends is far smaller.
const TEXT_LIMIT_BYTES = 16 * 1024 * 1024;
/** The digest by which a repository names its objects, told from the id of one. */
function blobAlgorithm(id) {
    return id === undefined ? undefined : id.length === 64 ? 'sha256' : 'sha1';
}
/**
 * Whether the file just read at `path` has the content of the blob `id`, line ends apart: git may have changed those
 * when it wrote the file, and to ask git how would have it run filters.
 */
function isCommitted(path, read, id) {
    if (read.kind !== 'file' || id === undefined || read.blob === id)
        return true;
    if (read.size > TEXT_LIMIT_BYTES)
        return false;
    const text = (0,external_node_fs_.readFileSync)(path, 'latin1').replaceAll('\r\n', '\n');
    return (blobHash(blobAlgorithm(id) ?? 'sha1', text.length)
        .update(text, 'latin1')
        .digest('hex') === id);
}

;// CONCATENATED MODULE: ../shared/lib/sbom/catalog/git-work-tree.js


// Nothing of the source is run here. A repository inside it must not be taken for the one around it (a folder with HEAD,
// objects and refs is a bare repository to git, with a configuration of its own), no setting may name a program to ask
// about changes, and nothing may be fetched. Git before 2.38 does not know the first, and needs no harm from it.
const SETTINGS = [
    'safe.bareRepository=explicit',
    'core.fsmonitor=',
    'core.hooksPath=/dev/null',
    'protocol.allow=never',
];
const GUARDED = ['--no-pager', ...SETTINGS.flatMap((setting) => ['-c', setting])];
/**
 * The work tree around `directory`, undefined where there is none. Git would look for a repository at each folder on
 * its way up, and so find what the source holds: it is started at the nearest folder with a `.git`, a name under which
 * no commit can bring anything.
 */
async function findWorkTree(git, directory) {
    const folder = await (0,promises_.realpath)(directory).catch(() => undefined);
    const top = folder === undefined ? undefined : await topOf(folder);
    if (folder === undefined || top === undefined)
        return undefined;
    // Where `.git` is no repository, git would look further.
    if ((await git([...GUARDED, 'rev-parse', '--resolve-git-dir', '.git'], top)) === undefined)
        return undefined;
    const path = (0,external_node_path_.relative)(top, folder).split(external_node_path_.sep).join('/');
    return {
        git: async (args) => git([...GUARDED, ...args], top),
        prefix: path === '' ? '' : `${path}/`,
        // Without the mark, brackets and stars in a folder's name would be a pattern.
        below: path === '' ? [] : [`:(literal)${path}`],
    };
}
async function topOf(folder) {
    const found = await (0,promises_.lstat)((0,external_node_path_.join)(folder, '.git')).catch(() => undefined);
    if (found !== undefined)
        return folder;
    return (0,external_node_path_.dirname)(folder) === folder ? undefined : topOf((0,external_node_path_.dirname)(folder));
}

;// CONCATENATED MODULE: ../shared/lib/sbom/catalog/git.js



const SUBMODULE_MODE = '160000';
const MAXIMUM_SUBMODULE_DEPTH = 8;
// gitattributes(5): what these attributes change on the way into git can be undone by running their programs only.
const CONVERTED = ':(exclude,attr:!filter !ident !working-tree-encoding)';
/**
 * The files below `directory` as git sees them, those of checked-out submodules included; undefined without git. Only
 * commands that read no file's content are asked, since git may run a filter, a program, for each file that it reads.
 */
async function listWithGit(git, directory, depth = 0) {
    const tree = await findWorkTree(git, directory);
    if (tree === undefined)
        return undefined;
    const [cached, others, converted, changes] = await Promise.all([
        tree.git(['ls-files', '-z', '--stage', '--', ...tree.below]),
        tree.git(['ls-files', '-z', '--others', '--exclude-standard', '--', ...tree.below]),
        tree.git(['ls-files', '-z', '--cached', '--', ...tree.below, CONVERTED]),
        // Fails before the first commit, where there is nothing to differ from.
        tree.git([
            ...'diff-index -z --cached --name-only --no-renames --ignore-submodules=all HEAD --'.split(' '),
            ...tree.below,
        ]),
    ]);
    if (cached === undefined || others === undefined)
        return undefined;
    const inside = (path) => path.slice(tree.prefix.length);
    // The folder itself may be the place of a submodule, which is not below it.
    const entries = splitPaths(cached)
        .map(readEntry)
        .filter(({ path }) => path.startsWith(tree.prefix));
    const unlike = new Set(splitPaths(converted ?? ''));
    // A conflict leaves up to three stages of one path.
    const files = new Map(entries.filter(({ mode }) => mode !== SUBMODULE_MODE).map((entry) => [entry.path, entry]));
    const paths = splitPaths(others).map(inside);
    const listing = {
        tracked: [...files.values()].map(({ path, blob }) => ({
            path: inside(path),
            blob: unlike.has(path) ? undefined : blob,
        })),
        staged: splitPaths(changes ?? '').map(inside),
        untracked: paths.filter((path) => !path.endsWith('/')),
        nested: paths.filter((path) => path.endsWith('/')).map((path) => path.slice(0, -1)),
    };
    const submodules = new Set(entries.filter(({ mode }) => mode === SUBMODULE_MODE).map(({ path }) => inside(path)));
    return [...submodules].reduce(async (known, path) => withSubmodule(await known, path, await listSubmodule(git, directory, path, depth)), Promise.resolve(listing));
}
/** Undefined outside of a work tree, or before its first commit. */
async function readCommit(git, directory) {
    const tree = await findWorkTree(git, directory);
    const line = await tree?.git(['log', '-1', '--no-show-signature', '--format=%H %ct']);
    const { sha, seconds } = /^(?<sha>[0-9a-f]{40,64}) (?<seconds>\d+)\s*$/.exec(line ?? '')?.groups ?? {};
    return sha === undefined ? undefined : { sha, time: new Date(Number(seconds) * 1000) };
}
async function listSubmodule(git, directory, path, depth) {
    if (depth >= MAXIMUM_SUBMODULE_DEPTH)
        return undefined;
    const root = await (0,promises_.realpath)(directory);
    const folder = await (0,promises_.realpath)((0,external_node_path_.join)(root, path)).catch(() => undefined);
    // A link on the way would lead to a repository that is none of the source's.
    if (folder !== (0,external_node_path_.join)(root, path))
        return undefined;
    // In a submodule that is not checked out, git would answer for the repository around it.
    return (await findWorkTree(git, folder))?.prefix === '' ? listWithGit(git, folder, depth + 1) : undefined;
}
function withSubmodule(listing, path, submodule) {
    if (submodule === undefined)
        return { ...listing, nested: [...listing.nested, path] };
    const below = (paths) => paths.map((inner) => `${path}/${inner}`);
    const files = submodule.tracked.map((file) => ({ ...file, path: `${path}/${file.path}` }));
    return {
        tracked: [...listing.tracked, ...files],
        staged: [...listing.staged, ...below(submodule.staged)],
        untracked: [...listing.untracked, ...below(submodule.untracked)],
        nested: [...listing.nested, ...below(submodule.nested)],
    };
}
function splitPaths(text) {
    return text.split('\0').filter((path) => path !== '');
}
/** `mode object stage`, a tab, the path. */
function readEntry(entry) {
    const tab = entry.indexOf('\t');
    const [mode = '', blob = ''] = entry.slice(0, tab).split(' ');
    return { mode, blob, path: entry.slice(tab + 1) };
}

;// CONCATENATED MODULE: ../shared/lib/sbom/catalog/walk.js



/** Walks a folder, leaving out what its `.gitignore` files, nested ones too, ignore. Links are never followed. */
async function walk(root) {
    const { default: createIgnore } = await __nccwpck_require__.e(/* import() */ 592).then(__nccwpck_require__.t.bind(__nccwpck_require__, 8592, 19));
    const paths = [];
    const nested = [];
    const notes = [];
    const enter = async (folder, above) => {
        const entries = await list(root, folder, notes);
        if (folder !== '' && entries.some(({ name }) => name === '.git')) {
            nested.push(folder.slice(0, -1));
            return;
        }
        const own = entries.some((entry) => entry.isFile() && entry.name === '.gitignore')
            ? await (0,promises_.readFile)((0,external_node_path_.join)(root, folder, '.gitignore'), 'utf8').catch(() => undefined)
            : undefined;
        const rules = own === undefined ? above : [{ base: folder, rules: createIgnore().add(own) }, ...above];
        for (const entry of entries) {
            const path = folder + entry.name;
            if (entry.name === '.git' || isIgnored(entry.isDirectory() ? `${path}/` : path, rules))
                continue;
            if (entry.isDirectory())
                await enter(`${path}/`, rules);
            else
                paths.push(path);
        }
    };
    await enter('', []);
    return { paths, nested, notes };
}
async function list(root, folder, notes) {
    try {
        return await (0,promises_.readdir)((0,external_node_path_.join)(root, folder), { withFileTypes: true });
    }
    catch (error) {
        notes.push({ kind: 'unreadable', subject: folder === '' ? '.' : folder.slice(0, -1), detail: (0,describe/* describe */.q0)(error) });
        return [];
    }
}
/** The innermost file that has something to say decides (gitignore(5)). */
function isIgnored(path, rules) {
    for (const { base, rules: own } of rules) {
        const { ignored, unignored } = own.test(path.slice(base.length));
        if (ignored || unignored)
            return ignored;
    }
    return false;
}

;// CONCATENATED MODULE: ../shared/lib/sbom/catalog/directory.js









// Between batches timers and the network get their turn.
const BATCH = 256;
/**
 * The files of a source tree as git sees them, tracked or at least not ignored, each read once for all its digests.
 * What cannot be read becomes a note. Throws SOURCE_MISSING where there is no such folder.
 */
async function catalogDirectory(directory, options) {
    const root = await (0,promises_.realpath)(directory).catch((cause) => {
        throw missingSource(directory, cause);
    });
    const { listed, notes } = await directory_list(root, options.git);
    const excluded = new Set((options.exclude ?? []).flatMap((path) => 
    // The caller may know the folder under a name with links in it.
    [root, directory].map((base) => (0,external_node_path_.relative)(base, path).split(external_node_path_.sep).join('/'))));
    const algorithms = ['sha1', 'sha256', ...(options.sha512 === true ? ['sha512'] : [])];
    const read = createFileReader(algorithms, options.onBytes);
    const wanted = listed.filter(({ path }) => !excluded.has(path));
    const files = [];
    const found = [];
    for (const [index, { path, state, blob }] of wanted.entries()) {
        if (index % BATCH === BATCH - 1)
            await (0,external_node_timers_promises_namespaceObject.setImmediate)();
        const result = read((0,external_node_path_.join)(root, path), blobAlgorithm(blob));
        if (result.kind !== 'file')
            found.push(noteOf(path, result));
        else {
            files.push({ key: `file:${path}`, path, size: result.size, digests: result.digests });
            const now = isCommitted((0,external_node_path_.join)(root, path), result, blob) ? state : 'changed';
            if (now !== 'committed')
                found.push({ ...STATES[now], subject: path });
        }
    }
    return { root, files, paths: new Set(files.map(({ path }) => path)), notes: [...notes, ...found] };
}
/** The tree's files as part of the component `key`. */
function treeFindings(tree, key) {
    return {
        components: [],
        files: tree.files,
        relationships: tree.files.map((file) => ({ from: key, type: 'CONTAINS', to: file.key })),
        notes: tree.notes,
    };
}
async function directory_list(root, git) {
    const listing = await listWithGit(git, root);
    if (listing !== undefined) {
        const { tracked, untracked, nested } = listing;
        const staged = new Set(listing.staged);
        const listed = [
            ...tracked.map(({ path, blob }) => ({ path, blob, state: staged.has(path) ? 'changed' : 'committed' })),
            ...untracked.map((path) => ({ path, state: 'untracked' })),
        ];
        return { listed: sorted(listed), notes: nested.map(nestedRepository) };
    }
    const { paths, nested, notes } = await walk(root);
    const noGit = {
        kind: 'no-git',
        subject: '.',
        detail: 'Git is missing or refuses the folder, so its files were chosen by .gitignore alone.',
    };
    return {
        listed: sorted(paths.map((path) => ({ path, state: 'committed' }))),
        notes: [noGit, ...notes, ...nested.map(nestedRepository)],
    };
}
function sorted(listed) {
    return [...listed].sort((a, b) => (a.path < b.path ? -1 : 1));
}
function nestedRepository(path) {
    return {
        kind: 'nested-repository',
        subject: path,
        detail: 'It is a repository of its own, or a submodule that is not checked out.',
    };
}
const STATES = {
    changed: { kind: 'changed-file', detail: 'It is not as the commit has it.' },
    untracked: { kind: 'untracked', detail: 'It is neither committed nor ignored.' },
};
const UNREAD = {
    symlink: { kind: 'symlink', detail: 'What it points to is listed where it lies, if it lies in the source.' },
    special: { kind: 'special-file', detail: 'It is no regular file.' },
    missing: { kind: 'missing-file', detail: 'It is listed but does not exist.' },
    unreadable: { kind: 'unreadable', detail: 'It could not be read.' },
};
function noteOf(path, unread) {
    const { kind, detail } = UNREAD[unread.kind];
    return { kind, subject: path, detail: unread.kind === 'unreadable' ? (0,describe/* describe */.q0)(unread.error) : detail };
}
function missingSource(directory, cause) {
    return new action_error/* ActionError */.l('SOURCE_MISSING', `There is no source folder ${directory}.`, {
        cause,
        hint: 'Check out the repository in an earlier step (actions/checkout), and check the input "source".',
    });
}

;// CONCATENATED MODULE: ../shared/lib/sbom/go/go-mod.js

/** Parses the text of the go.mod file at `file`. Throws GO_MOD with the line. */
function parseGoMod(text, file) {
    let module;
    let goVersion;
    const required = [];
    const replacements = new Map();
    for (const line of splitLines(text, file)) {
        const [first, second] = line.words;
        switch (line.verb) {
            case 'module':
                module = first;
                break;
            case 'go':
                goVersion = first;
                break;
            case 'require':
                if (first === undefined || second === undefined)
                    throw unreadable(file, line.number);
                required.push({ path: first, version: second, indirect: /^indirect\b/.test(line.comment) });
                break;
            case 'replace':
                addReplacement(replacements, readReplacement(line, file));
                break;
            default:
            // exclude, retract, tool, toolchain, godebug, ignore: none of them adds a module.
        }
    }
    if (module === undefined)
        throw new action_error/* ActionError */.l('GO_MOD', `${file} names no module.`, { file });
    const requirements = required.map(({ path, version, indirect }) => ({
        module: { path, version, replacement: replacementOf(path, version, replacements) },
        indirect,
    }));
    return { module, goVersion, requirements };
}
/** The replacement for exactly this version goes before the one for all versions. */
function replacementOf(path, version, replacements) {
    const candidates = replacements.get(path);
    return candidates?.get(version) ?? candidates?.get('');
}
function addReplacement(replacements, { path, version = '', by }) {
    const known = replacements.get(path) ?? new Map();
    replacements.set(path, known);
    if (!known.has(version))
        known.set(version, by);
}
function readReplacement({ words, number }, file) {
    const arrow = words.indexOf('=>');
    const [path, version] = words.slice(0, arrow);
    const [by, byVersion] = words.slice(arrow + 1);
    if (arrow < 1 || path === undefined || by === undefined)
        throw unreadable(file, number);
    return { path, version, by: { path: by, version: byVersion } };
}
/** Directives, those in `verb ( … )` blocks with their verb before them. */
function splitLines(text, file) {
    let block;
    return text.split(/\r?\n/).flatMap((raw, index) => {
        const number = index + 1;
        const { words, comment } = splitWords(raw, file, number);
        const [first, second] = words;
        if (first === undefined)
            return [];
        if (block !== undefined && first === ')') {
            block = undefined;
            return [];
        }
        if (block !== undefined)
            return [{ verb: block, words, comment, number }];
        if (second === '(' && words.length === 2) {
            block = first;
            return [];
        }
        return [{ verb: first, words: words.slice(1), comment, number }];
    });
}
// A path or a version; the proxy protocol has no room for more.
const MAXIMUM_WORD = 1000;
// A word may be quoted as Go's strings are. `//` starts a comment even within a word that is not quoted.
const TOKEN = /\s*(?:\/\/(?<comment>.*)|"(?<quoted>(?:[^"\\]|\\.)*)"|`(?<rawQuoted>[^`]*)`|(?<word>[()]|(?:(?!\/\/)[^\s()"`])+))/y;
function splitWords(raw, file, number) {
    const words = [];
    const token = new RegExp(TOKEN);
    const line = raw.trimEnd();
    for (let end = 0; end < line.length; end = token.lastIndex) {
        const { comment, quoted, rawQuoted, word } = token.exec(line)?.groups ?? {};
        if (comment !== undefined)
            return { words, comment: comment.trim() };
        const found = quoted ?? rawQuoted ?? word;
        if (found === undefined || found.length > MAXIMUM_WORD)
            throw unreadable(file, number);
        words.push(found);
    }
    return { words, comment: '' };
}
function unreadable(file, line) {
    return new action_error/* ActionError */.l('GO_MOD', `Line ${line} of ${file} cannot be read.`, { file, line });
}

;// CONCATENATED MODULE: ../shared/lib/sbom/purl.js
/**
 * `pkg:type/namespace/name@version` as ECMA-427 writes it. Go's module paths keep their case, which the specification
 * would lower, since a module proxy and every scanner tell them apart (purl-spec#196).
 */
function packageUrl({ type, path, version }) {
    const cased = type === 'golang' ? path : path.toLowerCase();
    const segments = cased.split('/').filter((segment) => segment !== '');
    return `pkg:${type}/${segments.map(encode).join('/')}${version === undefined ? '' : `@${encode(version)}`}`;
}
/** Letters, digits and `.-_~:` stand for themselves, all else is percent-encoded. */
function encode(text) {
    return encodeURIComponent(text)
        .replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('%3A', ':');
}

;// CONCATENATED MODULE: ../shared/lib/sbom/go/module-source.js
const PSEUDO_VERSION = /[-.]\d{14}-(?<revision>[0-9a-f]{12})(?:\+incompatible)?$/;
/**
 * Where the source of a module's version lies, in SPDX's form for version control. Only for hosts whose paths say it
 * with certainty (go.dev/ref/mod#vcs); undefined for all others, such as vanity import paths.
 */
function moduleSource(path, version) {
    const repository = repositoryOf(path);
    if (repository === undefined)
        return undefined;
    const revision = PSEUDO_VERSION.exec(version)?.groups?.['revision'];
    const tag = version.replace(/\+incompatible$/, '');
    const { url, folder } = repository;
    return `git+${url}@${revision ?? (folder === '' ? tag : `${folder}/${tag}`)}${folder === '' ? '' : `#${folder}`}`;
}
/** Repository of a module at one of the hosts that are known, and the module's folder in it. */
function repositoryOf(path) {
    const segments = path.split('/');
    if (!segments.every((segment) => /^[\w.~-]+$/.test(segment)))
        return undefined;
    const [host, owner, name, ...rest] = segments;
    if (owner === undefined)
        return undefined;
    if (host === 'golang.org' && owner === 'x' && name !== undefined) {
        return { url: `https://go.googlesource.com/${name}`, folder: folderOf(rest) };
    }
    if (host !== 'github.com' || name === undefined)
        return undefined;
    return { url: `https://github.com/${owner}/${name}`, folder: folderOf(rest) };
}
/** The suffix `/v2` belongs to the version: it is a folder in few repositories, and the tag is the same either way. */
function folderOf(segments) {
    const last = segments.at(-1);
    return (last !== undefined && /^v\d+$/.test(last) ? segments.slice(0, -1) : segments).join('/');
}

;// CONCATENATED MODULE: ../shared/lib/sbom/go/module-component.js


/** What Go says in place of a version that it does not know. */
const DEVELOPMENT = '(devel)';
/**
 * A module as a component. One that was replaced is what it was replaced by, since that is what was built. go.sum's
 * `h1:` is no digest of a file that anyone can download, so it is not given as one.
 */
function moduleComponent(module, kind = 'library') {
    const { replacement } = module;
    if (replacement === undefined)
        return plain(module, kind);
    const original = module.version === undefined ? module.path : `${module.path}@${module.version}`;
    if (isFolder(replacement)) {
        return {
            ...plain({ path: module.path, version: undefined }, kind),
            comment: `Version ${module.version ?? 'unknown'} was replaced by the local folder ${replacement.path}.`,
        };
    }
    return { ...plain(replacement, kind), comment: `Replaces ${original}.` };
}
/** Go's own packages, which are part of every Go program. */
function standardLibrary(goVersion) {
    // Experiments follow the number: "go1.26.4 X:jsonv2". A development version has no number at all.
    const release = /^go(?<version>\d+\.\d+(?:\.\d+)?(?:(?:rc|beta)\d+)?)(?=$|[\s-])/.exec(goVersion)?.groups?.['version'];
    const version = release ?? goVersion;
    return {
        key: `go:stdlib@${version}`,
        kind: 'library',
        name: 'stdlib',
        version,
        ...(release === undefined
            ? {}
            : {
                purl: packageUrl({ type: 'golang', path: 'stdlib', version: release }),
                downloadLocation: `git+https://go.googlesource.com/go@go${release}`,
            }),
    };
}
/** Whether `module`, a replacement, is a folder: those have no version, and their path says so (cmd/go, "replace"). */
function isFolder(module) {
    return module.version === undefined && /^(?:\.{0,2}[/\\]|\.{1,2}$|[A-Za-z]:[/\\])/.test(module.path);
}
/** Whether a Go program or module was built from a work tree that differs from its commit (since Go 1.24). */
function isDirty(version) {
    if (version === undefined)
        return false;
    return version.endsWith('+dirty') || (version.includes('+') && version.endsWith('.dirty'));
}
function plain({ path, version }, kind) {
    // Nobody can fetch a version with uncommitted changes or none at all, so the package URL does not claim it.
    const published = isDirty(version) || version === DEVELOPMENT ? undefined : version;
    return {
        key: `go:${path}${version === undefined ? '' : `@${version}`}`,
        kind,
        name: path,
        version,
        purl: packageUrl({ type: 'golang', path, version: published }),
        downloadLocation: published === undefined ? undefined : moduleSource(path, published),
    };
}

;// CONCATENATED MODULE: ../shared/lib/sbom/inventory.js
const NOTHING = { components: [], files: [], relationships: [], notes: [] };
/**
 * Findings put together: one component for each key (fields that one finding lacks come from the next), no relationship
 * twice, everything sorted.
 */
function mergeFindings(parts) {
    const components = new Map();
    for (const component of parts.flatMap((part) => part.components)) {
        const known = components.get(component.key);
        components.set(component.key, known === undefined ? component : { ...component, ...defined(known) });
    }
    const relationships = new Map();
    for (const relationship of parts.flatMap((part) => part.relationships)) {
        const { from, type, to } = relationship;
        const id = JSON.stringify([from, type, to]);
        if (from !== to && !relationships.has(id))
            relationships.set(id, relationship);
    }
    return {
        components: sortedBy([...components.values()], ({ key }) => key),
        files: sortedBy(parts.flatMap((part) => part.files), ({ key }) => key),
        relationships: sortedBy([...relationships], ([id]) => id).map(([, relationship]) => relationship),
        notes: sortedBy(parts.flatMap((part) => part.notes), ({ kind, subject, detail }) => `${kind}\n${subject}\n${detail}`),
    };
}
function defined(component) {
    return Object.fromEntries(Object.entries(component).filter(([, value]) => value !== undefined));
}
/** By UTF-16 code units: the same on every machine, unlike a locale's order. */
function sortedBy(items, key) {
    return items
        .map((item) => ({ item, by: key(item) }))
        .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
        .map(({ item }) => item);
}

;// CONCATENATED MODULE: ../shared/lib/sbom/catalog/manifest.js





// Lock files of large projects have less than 5 MB. One that is larger is told of, and not read.
const MANIFEST_LIMIT_BYTES = 16 * 1024 * 1024;
/** Runs catalogers over the files of a tree that are theirs, in folders of every depth. */
async function catalogManifests(tree, source, catalogers) {
    const parts = [];
    for (const cataloger of catalogers) {
        for (const { path } of tree.files.filter((file) => baseName(file.path) === cataloger.fileName)) {
            try {
                parts.push(cataloger.catalog({ path, text: await readText((0,external_node_path_.join)(tree.root, path)) }, tree, source));
            }
            catch (error) {
                const detail = (0,describe/* describe */.q0)(error);
                parts.push({ ...NOTHING, notes: [{ kind: 'manifest-not-read', subject: path, detail }] });
            }
        }
    }
    return mergeFindings(parts);
}
/** The folder of a path in the tree, empty for the root. */
function manifest_folderOf(path) {
    return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}
async function readText(path) {
    const { size } = await (0,promises_.stat)(path);
    if (size > MANIFEST_LIMIT_BYTES) {
        throw new action_error/* ActionError */.l('MANIFEST_TOO_LARGE', `It has ${size} bytes; up to ${MANIFEST_LIMIT_BYTES} are read.`);
    }
    return (0,promises_.readFile)(path, 'utf8');
}

;// CONCATENATED MODULE: ../shared/lib/sbom/catalog/go-module.js




/** go.mod files: each one's module, contained in the source, and the modules that it requires. */
const goModules = {
    fileName: 'go.mod',
    catalog: (manifest, tree, source) => {
        const goMod = parseGoMod(manifest.text, manifest.path);
        const version = manifest_folderOf(manifest.path) === '' ? moduleVersion(goMod.module, source.version) : undefined;
        const main = moduleComponent({ path: goMod.module, version });
        const required = goMod.requirements.map((requirement) => ({
            requirement,
            component: localModule(requirement, manifest, tree) ?? moduleComponent(requirement.module),
        }));
        return {
            components: [main, ...required.map(({ component }) => component)],
            files: [],
            relationships: [
                { from: source.key, type: 'CONTAINS', to: main.key },
                ...required.map(({ requirement, component }) => dependency(main, component, requirement)),
            ],
            notes: notesOf(goMod, manifest, tree),
        };
    },
};
/** The modules of the source's own go.mod files, by their path. The one that has the release's version goes first. */
function ownModules({ components, relationships }, source) {
    const contained = new Set(relationships.filter(({ from, type }) => from === source && type === 'CONTAINS').map(({ to }) => to));
    const modules = new Map();
    for (const component of components) {
        if (!component.key.startsWith('go:') || !contained.has(component.key))
            continue;
        if (modules.get(component.name)?.version === undefined)
            modules.set(component.name, component);
    }
    return modules;
}
function dependency(main, component, { indirect }) {
    // Which dependency needs it is known to the Go toolchain only.
    const comment = indirect ? 'Indirect: needed by a dependency.' : undefined;
    return { from: main.key, type: 'DEPENDS_ON', to: component.key, comment };
}
/**
 * A requirement that is replaced by a folder of this very tree is that folder's module, as in a `tools/go.mod` that
 * replaces the module above it. It has no version there, and its own go.mod tells the rest.
 */
function localModule(requirement, manifest, tree) {
    const { path, replacement } = requirement.module;
    if (replacement === undefined || !isFolder(replacement))
        return undefined;
    const folder = external_node_path_.posix.join(manifest_folderOf(manifest.path), replacement.path);
    const goMod = external_node_path_.posix.join(folder, 'go.mod');
    // The root's module carries the release's version, which only its own file knows.
    if (folder === '.' || folder === './' || !tree.paths.has(goMod))
        return undefined;
    return moduleComponent({ path, version: undefined });
}
/** The release's version, where it can be one of this module: `v2.…` needs a path that ends in `/v2`. */
function moduleVersion(module, version) {
    const major = /^v(?<major>\d+)\.\d+\.\d+(?:[-+][\w.+-]*)?$/.exec(version ?? '')?.groups?.['major'];
    if (major === undefined)
        return undefined;
    const suffix = /[/.]v(?<major>\d+)$/.exec(module)?.groups?.['major'];
    return suffix === undefined ? (Number(major) < 2 ? version : undefined) : suffix === major ? version : undefined;
}
function notesOf({ goVersion, requirements }, { path }, tree) {
    const folder = manifest_folderOf(path);
    const details = [];
    const [, minor] = /^1\.(\d+)/.exec(goVersion ?? '1.16') ?? [];
    // https://go.dev/ref/mod#graph-pruning: only since Go 1.17 all modules that a build needs are listed.
    if (minor !== undefined && Number(minor) < 17 && requirements.length > 0) {
        details.push('It is for Go before 1.17, so modules that dependencies need may be missing from it.');
    }
    if (requirements.length > 0 && !tree.paths.has(external_node_path_.posix.join(folder, 'go.sum'))) {
        details.push('There is no go.sum beside it, so the versions are not locked by digests.');
    }
    return details.map((detail) => ({ kind: 'incomplete-list', subject: path, detail }));
}

;// CONCATENATED MODULE: ../shared/lib/sbom/npm/locked-package.js

/** A locked package as a component; `installed` ones come from a registry or repository, others are workspaces. */
function lockedPackage(name, entry, installed) {
    const { version } = entry;
    const location = installed ? downloadLocation(entry.resolved) : undefined;
    return {
        key: `npm:${name}${version === undefined ? '' : `@${version}`}`,
        kind: 'library',
        name,
        version,
        // A package URL claims what a registry has under that name: not a workspace, nor a fork out of a repository.
        purl: installed && /^(?:https?:|$)/.test(entry.resolved ?? '')
            ? packageUrl({ type: 'npm', path: name, version })
            : undefined,
        downloadLocation: location,
        digests: location === undefined ? undefined : integrityDigests(entry.integrity),
    };
}
/** The address as the lock file has it, without any credentials; git's addresses in SPDX's form. */
function downloadLocation(resolved) {
    if (resolved === undefined || !URL.canParse(resolved))
        return undefined;
    const url = new URL(resolved);
    if (!/^(?:https?|git\+(?:https?|ssh)):$/.test(url.protocol))
        return undefined;
    if (url.protocol.startsWith('git+')) {
        const commit = url.hash.slice(1);
        return `${url.protocol}//${url.host}${url.pathname}${commit === '' ? '' : `@${commit}`}`;
    }
    url.username = '';
    url.password = '';
    return url.href;
}
/** https://www.w3.org/TR/sri-2: base64 of the digest of the downloaded archive. */
function integrityDigests(integrity) {
    const entries = (integrity ?? '').split(/\s+/).flatMap((hash) => {
        const { algorithm, value } = /^(?<algorithm>sha1|sha256|sha512)-(?<value>[\w+/]+=*)(?:\?|$)/.exec(hash)?.groups ?? {};
        if (algorithm === undefined || value === undefined)
            return [];
        const digest = Buffer.from(value, 'base64').toString('hex');
        return digest.length === LENGTHS[algorithm] ? [[algorithm, digest]] : [];
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
const LENGTHS = { sha1: 40, sha256: 64, sha512: 128 };

;// CONCATENATED MODULE: ../shared/lib/sbom/npm/package-lock.js


// Of a place in the file. npm itself nests a handful of folders; each one is looked through for each dependency.
const MAXIMUM_LENGTH = 1000;
const MAXIMUM_FOLDERS = 100;
const INSTALLED = 'node_modules/';
/** https://docs.npmjs.com/cli/configuring-npm/package-lock-json. Throws PACKAGE_LOCK for versions other than 2 and 3. */
function parsePackageLock(text) {
    const lock = parseJson(text);
    const version = lock['lockfileVersion'];
    if (version !== 2 && version !== 3) {
        throw new action_error/* ActionError */.l('PACKAGE_LOCK', `Its lockfileVersion is ${quoted(JSON.stringify(version) ?? 'missing')}; 2 and 3 can be read.`, {
            hint: 'Run "npm install --package-lock-only" with a current npm.',
        });
    }
    if (!isRecord(lock['packages']))
        throw new action_error/* ActionError */.l('PACKAGE_LOCK', 'It has no list of packages.');
    const entries = new Map();
    const unreadable = [];
    for (const [place, value] of Object.entries(lock['packages'])) {
        const entry = isRecord(value) ? package_lock_readEntry(value) : undefined;
        const versioned = entry?.version !== undefined || entry?.link === true || !place.includes(INSTALLED);
        if (entry !== undefined && versioned && !isTooDeep(place))
            entries.set(place, entry);
        else
            unreadable.push(place);
    }
    return { name: textIn(lock, 'name'), entries, unreadable };
}
/** The package's own name, or that of its folder. */
function nameOf(place, entry, lock) {
    const folder = place === '' ? lock.name : place.split(INSTALLED).at(-1);
    return entry.name ?? folder ?? 'unnamed';
}
/**
 * Tells for a place where Node would find a name from there: in the nearest node_modules above, links followed. Folders
 * without node_modules are left out first, since hostile files have many of them and many names to look for.
 */
function resolver({ entries }) {
    const folders = new Map();
    for (const [place, entry] of entries) {
        const at = place.lastIndexOf(INSTALLED);
        if (at === -1 || (at > 0 && place[at - 1] !== '/'))
            continue;
        const folder = place.slice(0, Math.max(0, at - 1));
        const installed = folders.get(folder) ?? new Map();
        folders.set(folder, installed);
        const target = entry.link ? entry.resolved : place;
        if (target !== undefined)
            installed.set(place.slice(at + INSTALLED.length), target);
    }
    return (place) => {
        const above = foldersAbove(place).flatMap((folder) => folders.get(folder) ?? []);
        return (name) => above.find((installed) => installed.has(name))?.get(name);
    };
}
/** The place itself, each folder above it, and the root. */
function foldersAbove(place) {
    const folders = [];
    for (let end = place.length; end > 0; end = place.lastIndexOf('/', end - 1))
        folders.push(place.slice(0, end));
    return [...folders, ''];
}
function isTooDeep(place) {
    return place.length > MAXIMUM_LENGTH || place.split('/').length > MAXIMUM_FOLDERS;
}
function package_lock_readEntry(value) {
    const names = (field) => (isRecord(value[field]) ? Object.keys(value[field]) : []);
    const optional = new Set(names('optionalDependencies'));
    return {
        name: textIn(value, 'name'),
        version: textIn(value, 'version'),
        resolved: textIn(value, 'resolved'),
        integrity: textIn(value, 'integrity'),
        link: value['link'] === true,
        dependencies: [
            ...[...names('dependencies'), ...names('peerDependencies')]
                .filter((name) => !optional.has(name))
                .map((name) => ({ name, scope: 'runtime' })),
            ...names('devDependencies').map((name) => ({ name, scope: 'development' })),
            ...[...optional].map((name) => ({ name, scope: 'optional' })),
        ],
    };
}
function textIn(value, field) {
    const text = value[field];
    return typeof text === 'string' && text !== '' ? text : undefined;
}
function parseJson(text) {
    try {
        const value = JSON.parse(text);
        if (isRecord(value))
            return value;
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('PACKAGE_LOCK', 'It is no JSON.', { cause });
    }
    throw new action_error/* ActionError */.l('PACKAGE_LOCK', 'It is no JSON object.');
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ../shared/lib/sbom/catalog/npm-lock.js




/** npm's lock files of version 2 and 3: the packages, and who needs whom. */
const npmLocks = {
    fileName: 'package-lock.json',
    catalog: ({ path, text }, _, source) => {
        const lock = parsePackageLock(text);
        const resolve = resolver(lock);
        const located = [...lock.entries].filter(([, entry]) => !entry.link);
        const components = new Map(located.map(([place, entry]) => [place, componentAt(place, entry, lock)]));
        return {
            components: [...components.values()],
            files: [],
            relationships: [
                ...located
                    // What is not in node_modules is a workspace, or the root.
                    .filter(([place]) => !place.includes('node_modules/'))
                    .map(([place]) => ({ from: source.key, type: 'CONTAINS', to: keyAt(components, place) })),
                ...located.flatMap(([place, entry]) => edges(keyAt(components, place), entry, components, resolve(place))),
            ],
            notes: [...lock.unreadable].map((place) => ({
                kind: 'manifest-not-read',
                subject: path,
                detail: `The entry "${quoted(place)}" has no version, or lies deeper than packages do.`,
            })),
        };
    },
};
function componentAt(place, entry, lock) {
    return lockedPackage(nameOf(place, entry, lock), entry, place.includes('node_modules/'));
}
function edges(from, entry, components, resolve) {
    return entry.dependencies.flatMap(({ name, scope }) => {
        const target = resolve(name);
        // An optional package for another platform may be missing; npm ci checks all others.
        if (target === undefined || !components.has(target))
            return [];
        const to = keyAt(components, target);
        if (scope === 'runtime')
            return [{ from, type: 'DEPENDS_ON', to }];
        const type = scope === 'development' ? 'DEV_DEPENDENCY_OF' : 'OPTIONAL_DEPENDENCY_OF';
        return [{ from: to, type, to: from }];
    });
}
function keyAt(components, place) {
    const component = components.get(place);
    if (component === undefined)
        throw new action_error/* ActionError */.l('PACKAGE_LOCK', `There is no package at "${quoted(place)}".`);
    return component.key;
}

;// CONCATENATED MODULE: ../shared/lib/sbom/catalog/go-binary.js




/**
 * What a Go program's build information says of `program`, the component that it is: its main module, the modules that
 * were linked in, and its source.
 */
function goBinaryFindings(program, build, source) {
    const own = isOf(build, source) ? source.modules : NO_MODULES;
    const main = build.main === undefined ? [] : [linkedModule(build.main, own, 'application')];
    const modules = [
        standardLibrary(build.goVersion),
        ...build.dependencies.map((module) => linkedModule(module, own, 'library')),
    ];
    const linked = {
        components: [...main, ...modules],
        files: [],
        relationships: [
            ...main.map(({ key }) => ({ from: program.key, type: 'CONTAINS', to: key })),
            ...modules.map(({ key }) => ({ from: program.key, type: 'DEPENDS_ON', to: key })),
        ],
        notes: go_binary_notesOf(program.name, build),
    };
    return [linked, originOf(program, build, source)];
}
const NO_MODULES = new Map();
/**
 * Go knows no version of a module that it built out of a folder without asking git. If that folder is the release's
 * source, the module is the one of the source, which has the release's version.
 */
function linkedModule(module, own, kind) {
    if (module.version !== undefined || module.replacement !== undefined)
        return moduleComponent(module, kind);
    const known = own.get(module.path);
    if (known === undefined)
        return moduleComponent({ ...module, version: DEVELOPMENT }, kind);
    return { ...known, kind, version: known.version ?? DEVELOPMENT };
}
/** Whether nothing speaks against the program being built from the source as its commit has it. */
function isOf({ settings }, { commit }) {
    const revision = settings.get('vcs.revision');
    const same = revision === undefined || commit === undefined || revision === commit;
    return same && settings.get('vcs.modified') !== 'true';
}
/** How a Go program was built, in a few words. */
function describeBuild({ goVersion, mainPackage, settings }) {
    const told = ['CGO_ENABLED', '-tags'].flatMap((key) => {
        const value = settings.get(key);
        return value === undefined ? [] : [`${key}=${quoted(value)}`];
    });
    return [
        'built with ' + goVersion,
        ...(mainPackage === undefined ? [] : [`package ${quoted(mainPackage)}`]),
        ...told,
    ].join(', ');
}
/** The release says that its files come from its source. */
function generatedFrom(component, source) {
    return { ...NOTHING, relationships: [{ from: component.key, type: 'GENERATED_FROM', to: source }] };
}
/** A program that names another commit than the source's was not built from it, whatever the release says. */
function originOf(program, { main, settings }, { key, commit }) {
    const revision = settings.get('vcs.revision');
    if (revision === undefined || commit === undefined || revision === commit)
        return generatedFrom(program, key);
    const other = otherSource(main, quoted(revision));
    const detail = `It says that it was built from commit ${quoted(revision)}, not from ${commit}.`;
    return {
        ...generatedFrom(program, other.key),
        components: [other],
        notes: [{ kind: 'other-commit', subject: program.name, detail }],
    };
}
function otherSource(main, revision) {
    const repository = main === undefined ? undefined : repositoryOf(main.path);
    const name = repository?.url.replace(/^https:\/\//, '') ?? main?.path ?? 'unknown source';
    return {
        key: `source:${name}@${revision}`,
        kind: 'source',
        name,
        version: revision,
        downloadLocation: repository === undefined || !/^[0-9a-f]{40,64}$/.test(revision) ? undefined : `git+${repository.url}@${revision}`,
    };
}
function go_binary_notesOf(name, { main, dependencies, settings }) {
    const notes = [];
    if (main === undefined && dependencies.length === 0) {
        const detail = 'It is a Go program that was built without modules, so only the standard library is known.';
        notes.push({ kind: 'no-build-info', subject: name, detail });
    }
    if (settings.get('vcs.modified') === 'true' || isDirty(main?.version)) {
        notes.push({ kind: 'dirty', subject: name, detail: 'It was built from files that differ from its commit.' });
    }
    return notes;
}

;// CONCATENATED MODULE: ../shared/lib/sbom/executable/byte-source.js


// Headers are read once and a data section is searched once. Whoever asks for more has headers that point in circles.
const READS_PER_BYTE = 2;
const SPARE_BYTES = 16 * 1024 * 1024;
/** Opens a file for the time that `use` takes. Reading far more than the file's size throws BINARY_MALFORMED. */
async function withFile(path, use) {
    const file = await (0,promises_.open)(path);
    try {
        const { size } = await file.stat();
        let budget = size * READS_PER_BYTE + SPARE_BYTES;
        return await use({
            size,
            read: async (offset, length) => {
                const wanted = within(offset, length, size);
                // Node refuses a position that no file can have, even to read nothing there.
                if (wanted === 0)
                    return Buffer.alloc(0);
                budget -= wanted;
                if (budget < 0)
                    throw malformed('its headers point to the same bytes again and again');
                const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(wanted), 0, wanted, offset);
                return buffer.subarray(0, bytesRead);
            },
        });
    }
    finally {
        await file.close();
    }
}
/** A part of `source` as a source of its own. */
function part(source, start, length) {
    const size = within(start, length, source.size);
    return { size, read: async (offset, wanted) => source.read(start + offset, within(offset, wanted, size)) };
}
/** Throws BINARY_MALFORMED where the source ends earlier, before anything is allocated. */
async function readExactly(source, offset, length) {
    if (within(offset, length, source.size) < length)
        throw malformed('it ends within its headers');
    return source.read(offset, length);
}
function malformed(why) {
    return new action_error/* ActionError */.l('BINARY_MALFORMED', `This is no executable that can be loaded: ${why}.`);
}
function within(offset, length, size) {
    return Math.max(0, Math.min(length, size - offset));
}

;// CONCATENATED MODULE: ../shared/lib/sbom/executable/executable.js
/** Up to `length` bytes that are loaded at `address`; none where nothing of the file is. */
async function readAddress({ bytes, segments }, address, length) {
    const segment = segments.find(({ address: start, size }) => start <= address && address < start + size);
    if (segment === undefined)
        return Buffer.alloc(0);
    const skip = address - segment.address;
    return bytes.read(segment.offset + skip, Math.min(length, segment.size - skip));
}
function fieldsOf(buffer, littleEndian) {
    return littleEndian
        ? {
            u16: (at) => buffer.readUInt16LE(at),
            u32: (at) => buffer.readUInt32LE(at),
            u64: (at) => Number(buffer.readBigUInt64LE(at)),
        }
        : {
            u16: (at) => buffer.readUInt16BE(at),
            u32: (at) => buffer.readUInt32BE(at),
            u64: (at) => Number(buffer.readBigUInt64BE(at)),
        };
}

;// CONCATENATED MODULE: ../shared/lib/sbom/executable/elf.js


// https://gabi.xinuos.com, chapters "ELF Header", "Sections", "Program Header".
const LOADABLE = 1;
const EXECUTE = 1;
const WRITE = 2;
const MAXIMUM_HEADERS = 4096;
const NAMES_LIMIT_BYTES = 1024 * 1024;
/** The headers of an ELF file. Throws BINARY_MALFORMED. */
async function readElf(bytes) {
    const ident = await readExactly(bytes, 0, 16);
    const wide = ident[4] === 2;
    const littleEndian = ident[5] === 1;
    const layout = { wide, littleEndian, header: fieldsOf(await readExactly(bytes, 0, wide ? 64 : 52), littleEndian) };
    const programs = await readPrograms(bytes, layout);
    const section = (await readSections(bytes, layout)).find(({ name }) => name === '.go.buildinfo');
    // Older linkers, and tools which strip section headers, leave the first writable data as the only hint.
    const writable = programs.find(({ type, flags }) => type === LOADABLE && (flags & (WRITE | EXECUTE)) === WRITE);
    return {
        platform: platformOf(ident[7] ?? 0, layout),
        bytes,
        segments: programs,
        data: section ?? (writable && { address: writable.address, size: writable.memorySize }),
    };
}
async function readPrograms(bytes, { wide, littleEndian, header }) {
    const offset = wide ? header.u64(32) : header.u32(28);
    const entrySize = header.u16(wide ? 54 : 42);
    return readTable(bytes, { offset, entrySize, count: header.u16(wide ? 56 : 44), least: wide ? 56 : 32 }, (entry) => {
        const { u32, u64 } = fieldsOf(entry, littleEndian);
        return wide
            ? { type: u32(0), flags: u32(4), offset: u64(8), address: u64(16), size: u64(32), memorySize: u64(40) }
            : { type: u32(0), flags: u32(24), offset: u32(4), address: u32(8), size: u32(16), memorySize: u32(20) };
    });
}
async function readSections(bytes, { wide, littleEndian, header }) {
    const offset = wide ? header.u64(40) : header.u32(32);
    const entrySize = header.u16(wide ? 58 : 46);
    const count = offset === 0 ? 0 : header.u16(wide ? 60 : 48);
    const entries = await readTable(bytes, { offset, entrySize, count, least: wide ? 64 : 40 }, (entry) => {
        const { u32, u64 } = fieldsOf(entry, littleEndian);
        return wide
            ? { name: u32(0), address: u64(16), offset: u64(24), size: u64(32) }
            : { name: u32(0), address: u32(12), offset: u32(16), size: u32(20) };
    });
    const table = entries[header.u16(wide ? 62 : 50)];
    if (table === undefined)
        return [];
    const names = await readExactly(bytes, table.offset, Math.min(table.size, NAMES_LIMIT_BYTES));
    return entries.map(({ name, address, size }) => ({ name: textAt(names, name), address, size }));
}
async function readTable(bytes, table, parse) {
    const { offset, entrySize, count, least } = table;
    if (count === 0)
        return [];
    if (entrySize < least || count > MAXIMUM_HEADERS)
        throw malformed('its header tables have an impossible size');
    const buffer = await readExactly(bytes, offset, entrySize * count);
    return Array.from({ length: count }, (_, index) => parse(buffer.subarray(index * entrySize, (index + 1) * entrySize)));
}
function textAt(names, start) {
    const end = names.indexOf(0, start);
    return start < names.length && end !== -1 ? names.toString('latin1', start, end) : '';
}
const OPERATING_SYSTEMS = { 2: 'netbsd', 6: 'solaris', 9: 'freebsd', 12: 'openbsd' };
const ARCHITECTURES = {
    3: '386',
    22: 's390x',
    40: 'arm',
    62: 'amd64',
    183: 'arm64',
    243: 'riscv64',
    258: 'loong64',
};
function platformOf(abi, { wide, littleEndian, header }) {
    const machine = header.u16(18);
    const order = littleEndian ? 'le' : '';
    const architecture = machine === 21
        ? `ppc64${order}`
        : machine === 8
            ? `mips${wide ? '64' : ''}${order}`
            : (ARCHITECTURES[machine] ?? `elf-machine-${machine}`);
    // Linux uses the number 0, "System V", like every system that has no number of its own.
    return { os: OPERATING_SYSTEMS[abi] ?? 'linux', architecture };
}

;// CONCATENATED MODULE: ../shared/lib/sbom/executable/mach-o.js


// Apple's <mach-o/loader.h> and <mach-o/fat.h>.
const SEGMENT_32 = 0x1;
const SEGMENT_64 = 0x19;
const READ_WRITE = 3;
const MAXIMUM_COMMANDS_BYTES = 4 * 1024 * 1024;
const MAXIMUM_ARCHITECTURES = 16;
// Each is looked through for each part of the data that is searched; linkers write a handful.
const MAXIMUM_SEGMENTS = 256;
/** The programs of a fat Mach-O file, one for each architecture. Throws BINARY_MALFORMED. */
async function readFatMachO(bytes) {
    const head = fieldsOf(await readExactly(bytes, 0, 8), false);
    const wide = head.u32(0) === 0xcafebabf;
    const count = head.u32(4);
    if (count === 0 || count > MAXIMUM_ARCHITECTURES)
        throw malformed('it claims an impossible number of architectures');
    const entrySize = wide ? 32 : 20;
    const table = fieldsOf(await readExactly(bytes, 8, count * entrySize), false);
    const executables = [];
    for (let at = 0; at < count * entrySize; at += entrySize) {
        const [offset, size] = wide ? [table.u64(at + 8), table.u64(at + 16)] : [table.u32(at + 8), table.u32(at + 12)];
        executables.push(await readMachO(part(bytes, offset, size)));
    }
    return executables;
}
/** The headers of a Mach-O file for one architecture. Throws BINARY_MALFORMED. */
async function readMachO(bytes) {
    const magic = (await readExactly(bytes, 0, 4)).readUInt32LE(0);
    const littleEndian = magic === 0xfeedface || magic === 0xfeedfacf;
    const wide = magic === 0xfeedfacf || magic === 0xcffaedfe;
    const headerSize = wide ? 32 : 28;
    const header = fieldsOf(await readExactly(bytes, 0, headerSize), littleEndian);
    if (header.u32(20) > MAXIMUM_COMMANDS_BYTES)
        throw malformed('its load commands have an impossible size');
    const commands = await readExactly(bytes, headerSize, header.u32(20));
    const segments = readSegments(commands, { littleEndian, count: header.u32(16) });
    const section = segments.flatMap(({ sections }) => sections).find(({ name }) => name === '__go_buildinfo');
    const writable = segments.find(({ address, size, writable }) => address !== 0 && size !== 0 && writable);
    return {
        platform: { os: 'darwin', architecture: architectureOf(header.u32(4)) },
        bytes,
        segments: segments.filter(({ name }) => name !== '__PAGEZERO'),
        data: section ?? (writable && { address: writable.address, size: writable.memorySize }),
    };
}
function readSegments(commands, { littleEndian, count }) {
    const segments = [];
    for (let at = 0, index = 0; index < count; index += 1) {
        if (at + 8 > commands.length)
            throw malformed('its load commands end too early');
        const size = fieldsOf(commands, littleEndian).u32(at + 4);
        if (size < 8 || at + size > commands.length)
            throw malformed('a load command has an impossible size');
        const command = commands.subarray(at, at + size);
        const fields = fieldsOf(command, littleEndian);
        const kind = fields.u32(0);
        if (kind === SEGMENT_32 || kind === SEGMENT_64)
            segments.push(readSegment(command, fields, kind === SEGMENT_64));
        if (segments.length > MAXIMUM_SEGMENTS)
            throw malformed('it claims an impossible number of segments');
        at += size;
    }
    return segments;
}
function readSegment(command, { u32, u64 }, wide) {
    const headSize = wide ? 72 : 56;
    const sectionSize = wide ? 80 : 68;
    if (command.length < headSize)
        throw malformed('a segment is cut off');
    const sectionCount = u32(wide ? 64 : 48);
    if (headSize + sectionCount * sectionSize > command.length)
        throw malformed('a segment lists too many sections');
    const [maximum, initial] = wide ? [u32(56), u32(60)] : [u32(40), u32(44)];
    return {
        name: nameAt(command, 8),
        writable: maximum === READ_WRITE && initial === READ_WRITE,
        sections: Array.from({ length: sectionCount }, (_, index) => {
            const at = headSize + index * sectionSize;
            const [address, size] = wide ? [u64(at + 32), u64(at + 40)] : [u32(at + 32), u32(at + 36)];
            return { name: nameAt(command, at), address, size };
        }),
        ...(wide
            ? { address: u64(24), memorySize: u64(32), offset: u64(40), size: u64(48) }
            : { address: u32(24), memorySize: u32(28), offset: u32(32), size: u32(36) }),
    };
}
function nameAt(buffer, at) {
    return buffer.toString('latin1', at, at + 16).replace(/\0.*$/s, '');
}
const mach_o_ARCHITECTURES = {
    0x7: '386',
    0xc: 'arm',
    0x12: 'ppc',
    0x1000007: 'amd64',
    0x100000c: 'arm64',
    0x1000012: 'ppc64',
};
function architectureOf(cpu) {
    return mach_o_ARCHITECTURES[cpu] ?? `mach-o-cpu-${cpu}`;
}

;// CONCATENATED MODULE: ../shared/lib/sbom/executable/pe.js


// Microsoft's "PE Format" specification: COFF file header, optional header, section table.
const SIGNATURE = 0x4550;
const INITIALIZED_READ_WRITE = 0xc0000040;
const ALIGNMENT_BITS = 0x00f00000;
const MAXIMUM_SECTIONS = 1024;
const pe_ARCHITECTURES = {
    0x14c: '386',
    0x1c0: 'arm',
    0x1c4: 'arm',
    0x8664: 'amd64',
    0xaa64: 'arm64',
};
/** The headers of a Windows program. Throws BINARY_MALFORMED, also for the DOS programs that start alike. */
async function readPe(bytes) {
    const start = (await readExactly(bytes, 0, 64)).readUInt32LE(0x3c);
    const coff = fieldsOf(await readExactly(bytes, start, 24), true);
    if (coff.u32(0) !== SIGNATURE)
        throw malformed('it has no PE header');
    const [count, optionalSize] = [coff.u16(6), coff.u16(20)];
    if (count > MAXIMUM_SECTIONS)
        throw malformed('it claims an impossible number of sections');
    const base = await readImageBase(bytes, start + 24, optionalSize);
    const table = fieldsOf(await readExactly(bytes, start + 24 + optionalSize, count * 40), true);
    const sections = Array.from({ length: count }, (_, index) => {
        const at = index * 40;
        return {
            address: base + table.u32(at + 12),
            memorySize: table.u32(at + 8),
            size: table.u32(at + 16),
            offset: table.u32(at + 20),
            isData: (table.u32(at + 36) & ~ALIGNMENT_BITS) >>> 0 === INITIALIZED_READ_WRITE && table.u32(at + 12) !== 0,
        };
    });
    const data = sections.find(({ isData, size }) => isData && size !== 0);
    return {
        platform: { os: 'windows', architecture: pe_ARCHITECTURES[coff.u16(4)] ?? `pe-machine-${coff.u16(4)}` },
        bytes,
        segments: sections,
        data: data && { address: data.address, size: data.memorySize },
    };
}
async function readImageBase(bytes, at, size) {
    if (size < 32)
        return 0;
    const header = fieldsOf(await readExactly(bytes, at, 32), true);
    return header.u16(0) === 0x20b ? header.u64(24) : header.u32(28);
}

;// CONCATENATED MODULE: ../shared/lib/sbom/executable/recognise.js
/** As many bytes as {@link recognise} needs to see. */
const HEAD_BYTES = 512;
const MACH_O = new Set([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe]);
// Java's class files start like fat Mach-O, but then comes the version of the format, which is at least 45.
const MOST_ARCHITECTURES = 44;
const ARCHIVES = [
    [0, '\x1f\x8b'],
    [0, 'PK\x03\x04'],
    [0, '\xfd7zXZ\x00'],
    [0, '\x28\xb5\x2f\xfd'],
    [0, 'BZh'],
    [0, '7z\xbc\xaf\x27\x1c'],
    // deb packages and static libraries
    [0, '!<arch>\n'],
    // rpm packages
    [0, '\xed\xab\xee\xdb'],
    [257, 'ustar'],
];
function recognise(head) {
    if (head.length < 4)
        return 'other';
    if (head.toString('latin1', 0, 4) === '\x7fELF')
        return 'elf';
    const magic = head.readUInt32BE(0);
    if (MACH_O.has(magic))
        return 'mach-o';
    if ((magic === 0xcafebabe || magic === 0xcafebabf) &&
        head.length >= 8 &&
        head.readUInt32BE(4) <= MOST_ARCHITECTURES) {
        return 'fat-mach-o';
    }
    if (head.toString('latin1', 0, 2) === 'MZ')
        return 'pe';
    const isArchive = ARCHIVES.some(([at, text]) => head.toString('latin1', at, at + text.length) === text);
    return isArchive ? 'archive' : 'other';
}

;// CONCATENATED MODULE: ../shared/lib/sbom/go/module-info.js

// Go writes paths, versions and its own name in far less.
const module_info_MAXIMUM_LENGTH = 1000;
/** Reads the lines that runtime/debug.BuildInfo.String writes. Throws BINARY_MALFORMED. */
function parseModuleInfo(goVersion, text) {
    if (goVersion.length > module_info_MAXIMUM_LENGTH)
        throw malformed('its Go version is longer than any');
    let mainPackage;
    let main;
    const dependencies = [];
    const settings = new Map();
    let last;
    for (const line of text.split('\n')) {
        const [kind = '', ...columns] = line.split('\t');
        switch (kind) {
            case 'path':
                mainPackage = columns[0];
                break;
            case 'mod':
                main = readModule(columns);
                last = 'main';
                break;
            case 'dep':
                dependencies.push(readModule(columns));
                last = 'dependency';
                break;
            case '=>':
                if (last === 'main' && main !== undefined)
                    main = { ...main, replacement: readModule(columns) };
                else if (last === 'dependency')
                    replaceLast(dependencies, readModule(columns));
                else
                    throw malformed('its Go build information replaces a module that it does not name');
                last = undefined;
                break;
            case 'build':
                readSetting(line.slice('build\t'.length), settings);
                break;
            default:
            // A later Go may write lines of another kind, which Go's own reader passes over too.
        }
    }
    return { goVersion, mainPackage, main, dependencies, settings };
}
function replaceLast(dependencies, replacement) {
    const last = dependencies.pop();
    if (last !== undefined)
        dependencies.push({ ...last, replacement });
}
function readModule([path, version, ...rest]) {
    // What is no module path could smuggle line breaks or markup into whatever prints it.
    if (path === undefined ||
        version === undefined ||
        rest.length > 1 ||
        path === '' ||
        !isPlain(path) ||
        !isPlain(version)) {
        throw malformed('a module in its Go build information cannot be read');
    }
    return { path, version: version === '' || version === '(devel)' ? undefined : version };
}
function isPlain(text) {
    return text.length <= module_info_MAXIMUM_LENGTH && /^[\x21-\x7e]*$/.test(text);
}
/** `key=value`, either possibly quoted as by Go's strconv.Quote. A line that is neither is passed over. */
function readSetting(text, settings) {
    const match = /^(?<key>"(?:[^"\\]|\\.)*"|`[^`]*`|[^=]+)=(?<value>.*)$/s.exec(text);
    const { key, value } = match?.groups ?? {};
    if (key !== undefined && value !== undefined)
        settings.set(unquote(key), unquote(value));
}
function unquote(text) {
    if (/^`[^`]*`$/.test(text))
        return text.slice(1, -1);
    if (!/^"(?:[^"\\]|\\.)*"$/.test(text))
        return text;
    return text
        .slice(1, -1)
        .replaceAll(/\\(x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|.)/gs, (_, escape) => module_info_unescape(escape));
}
function module_info_unescape(escape) {
    if (escape.length === 1)
        return ESCAPES[escape] ?? escape;
    const point = Number.parseInt(escape.slice(1), 16);
    return point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
}
const ESCAPES = {
    a: '\u0007',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
};

;// CONCATENATED MODULE: ../shared/lib/sbom/go/build-info.js



// The format is described in Go's source only: src/debug/buildinfo and cmd/link/internal/ld/data.go.
const MAGIC = Buffer.from('\xff Go buildinf:', 'latin1');
const ALIGNMENT = 16;
const HEADER_BYTES = 32;
const INLINE_FLAG = 2;
const BIG_ENDIAN_FLAG = 1;
const SEARCH_BYTES = 1024 * 1024;
const build_info_TEXT_LIMIT_BYTES = 8 * 1024 * 1024;
const SENTINEL_BYTES = 16;
/**
 * What the Go linker wrote into a program, as `go version -m` shows it; undefined where there is nothing. Throws
 * BINARY_MALFORMED where something is there that cannot be read.
 */
async function readGoBuild(executable) {
    const address = await findHeader(executable);
    if (address === undefined)
        return undefined;
    const header = await readAddress(executable, address, HEADER_BYTES);
    if (header.length < HEADER_BYTES)
        throw malformed('its Go build information is cut off');
    const [version, modules] = ((header[15] ?? 0) & INLINE_FLAG) === 0
        ? await readPointers(executable, header)
        : await readInline(executable, address + HEADER_BYTES);
    if (version.length === 0)
        return undefined;
    return parseModuleInfo(version.toString('utf8'), withoutSentinels(modules));
}
async function findHeader(executable) {
    if (executable.data === undefined)
        return undefined;
    const { address, size } = executable.data;
    const end = address + size;
    for (let start = Math.ceil(address / ALIGNMENT) * ALIGNMENT; start < end; start += SEARCH_BYTES) {
        // Aligned, so it never lies across two chunks.
        const chunk = await readAddress(executable, start, Math.min(SEARCH_BYTES, end - start));
        if (chunk.length === 0)
            return undefined;
        for (let at = chunk.indexOf(MAGIC); at !== -1; at = chunk.indexOf(MAGIC, at + 1)) {
            if (at % ALIGNMENT === 0)
                return start + at;
        }
    }
    return undefined;
}
/** Go 1.18 and later: both texts follow the header, each behind its length. */
async function readInline(executable, address) {
    const version = await readPrefixed(executable, address);
    const modules = await readPrefixed(executable, version.end);
    return [version.text, modules.text];
}
async function readPrefixed(executable, address) {
    const { value, size } = decodeVarint(await readAddress(executable, address, 10));
    const text = await build_info_readText(executable, address + size, value);
    return { text, end: address + size + value };
}
/** An unsigned LEB128 number, as encoding/binary's Uvarint reads it. */
function decodeVarint(bytes) {
    let value = 0;
    for (const [index, byte] of bytes.entries()) {
        value += (byte & 0x7f) * 2 ** (7 * index);
        if (byte < 0x80)
            return { value, size: index + 1 };
    }
    throw malformed('a length in its Go build information is cut off');
}
/** Before Go 1.18: the header points to two string headers, each a pointer and a length. */
async function readPointers(executable, header) {
    const wordSize = header[14] ?? 0;
    if (wordSize !== 4 && wordSize !== 8)
        throw malformed('its Go build information has an impossible pointer size');
    const littleEndian = ((header[15] ?? 0) & BIG_ENDIAN_FLAG) === 0;
    const word = (buffer, index) => {
        const fields = fieldsOf(buffer, littleEndian);
        return wordSize === 8 ? fields.u64(index * 8) : fields.u32(index * 4);
    };
    const readString = async (address) => {
        const string = await readAddress(executable, address, 2 * wordSize);
        return string.length < 2 * wordSize ? Buffer.alloc(0) : build_info_readText(executable, word(string, 0), word(string, 1));
    };
    const pointers = header.subarray(16);
    return [await readString(word(pointers, 0)), await readString(word(pointers, 1))];
}
async function build_info_readText(executable, address, length) {
    if (length > build_info_TEXT_LIMIT_BYTES)
        throw malformed('its Go build information claims an impossible length');
    const text = await readAddress(executable, address, length);
    if (text.length < length)
        throw malformed('its Go build information is cut off');
    return text;
}
/** The module list stands between two marks of 16 bytes; without them there is none. */
function withoutSentinels(text) {
    const framed = text.length > 2 * SENTINEL_BYTES && text[text.length - SENTINEL_BYTES - 1] === 0x0a;
    return framed ? text.toString('utf8', SENTINEL_BYTES, text.length - SENTINEL_BYTES) : '';
}

;// CONCATENATED MODULE: ../shared/lib/sbom/catalog/inspect-file.js







/**
 * Reads the headers of a file and, for programs, what the Go linker left in them: a few kilobytes, whatever the size.
 * Hostile or damaged headers end in `fault`, as does a file that cannot be opened; it never throws.
 */
async function inspectFile(path) {
    try {
        return await withFile(path, inspect);
    }
    catch (error) {
        return { format: 'other', platforms: [], builds: [], fault: (0,describe/* describe */.q0)(error) };
    }
}
async function inspect(bytes) {
    const format = recognise(await bytes.read(0, HEAD_BYTES));
    try {
        const executables = await READERS[format](bytes);
        const builds = await Promise.all(executables.map(readGoBuild));
        return {
            format,
            platforms: executables.map(({ platform }) => platform),
            builds: builds.filter((build) => build !== undefined),
            fault: undefined,
        };
    }
    catch (error) {
        if ((0,describe/* codeOf */.$N)(error) !== 'BINARY_MALFORMED')
            throw error;
        return { format, platforms: [], builds: [], fault: (0,describe/* describe */.q0)(error) };
    }
}
const READERS = {
    elf: async (bytes) => [await readElf(bytes)],
    'mach-o': async (bytes) => [await readMachO(bytes)],
    'fat-mach-o': readFatMachO,
    pe: async (bytes) => [await readPe(bytes)],
    archive: async () => [],
    other: async () => [],
};

;// CONCATENATED MODULE: ../shared/lib/sbom/catalog/release-file.js



const KINDS = {
    elf: 'application',
    'mach-o': 'application',
    'fat-mach-o': 'application',
    pe: 'application',
    archive: 'archive',
    other: 'file',
};
/** The key of a released file's component. */
function releaseFileKey({ name }) {
    return `release:${name}`;
}
/** A released file, what it was made from, and the modules in it if it is a Go program. */
async function catalogReleaseFile(file, context) {
    const inspection = await inspectFile(file.path);
    const component = componentOf(file, inspection, context);
    const own = { ...NOTHING, components: [component], notes: release_file_notesOf(file.name, inspection) };
    const { builds } = inspection;
    if (builds.length === 0)
        return mergeFindings([own, generatedFrom(component, context.source.key)]);
    return mergeFindings([own, ...builds.flatMap((build) => goBinaryFindings(component, build, context.source))]);
}
function componentOf(file, { format, platforms, builds }, context) {
    const { version, supplier, downloadUrl } = context;
    const names = platforms.map(({ os, architecture }) => `${os}/${architecture}`);
    return {
        key: releaseFileKey(file),
        kind: KINDS[format],
        name: file.name,
        version,
        supplier,
        downloadLocation: downloadUrl === undefined ? undefined : downloadUrl + encodeURIComponent(file.name),
        fileName: file.name,
        digests: file.digests,
        platforms,
        comment: names.length === 0
            ? undefined
            : `Program for ${[names.join(', '), ...new Set(builds.map(describeBuild))].join('; ')}.`,
    };
}
function release_file_notesOf(name, { format, builds, fault }) {
    if (fault !== undefined) {
        return [{ kind: format === 'other' ? 'unreadable' : 'binary-malformed', subject: name, detail: fault }];
    }
    if (format === 'archive') {
        return [{ kind: 'archive-not-opened', subject: name, detail: 'It is listed as one file.' }];
    }
    if (format === 'other' || builds.length > 0)
        return [];
    return [{ kind: 'no-build-info', subject: name, detail: 'It is no Go program, or one without build information.' }];
}

;// CONCATENATED MODULE: ../shared/lib/sbom/catalog/source-package.js

/** The source tree as a component. Its key lacks the version, so that it is the same in every release. */
function sourcePackage({ name, version, repositoryUrl, commit, supplier }) {
    const github = /^https:\/\/github\.com\/(?<path>[\w.-]+\/[\w.-]+)$/.exec(repositoryUrl ?? '')?.groups?.['path'];
    const revision = version ?? commit;
    return {
        key: `source:${name}`,
        kind: 'source',
        name,
        version: revision,
        purl: github === undefined ? undefined : packageUrl({ type: 'github', path: github, version: revision }),
        supplier,
        downloadLocation: repositoryUrl === undefined || commit === undefined ? undefined : `git+${repositoryUrl}@${commit}`,
    };
}

;// CONCATENATED MODULE: ../shared/lib/sbom/release-inventory.js









// A few reads in flight; headers are small.
const AT_ONCE = 4;
/** Everything known about a release: its source with the modules in it, and each released file. Throws SOURCE_EMPTY. */
async function inventoryRelease(options, git) {
    const { source, files } = options;
    const component = sourcePackage(source);
    const tree = await catalogDirectory(source.directory, {
        git,
        onBytes: options.onBytes,
        exclude: [...options.exclude, ...files.map(({ path }) => path)],
    });
    if (tree.files.length === 0)
        throw emptySource(source.directory);
    const { key } = component;
    const manifests = await catalogManifests(tree, { key, version: source.version }, [goModules, npmLocks]);
    const context = {
        version: source.version,
        supplier: source.supplier,
        source: { key, commit: source.commit, modules: ownModules(manifests, key) },
        downloadUrl: options.downloadUrl,
    };
    const findings = mergeFindings([
        { ...NOTHING, components: [component], notes: options.created.fixed ? [] : [currentTime(source.name)] },
        treeFindings(tree, key),
        manifests,
        ...(await pLimit(AT_ONCE).map(files, async (file) => catalogReleaseFile(file, context))),
    ]);
    return {
        ...findings,
        name: source.version === undefined ? source.name : `${source.name}-${source.version}`,
        version: source.version,
        created: options.created.date,
        creators: {
            tool: options.tool,
            organization: source.supplier?.kind === 'organization' ? source.supplier.name : undefined,
        },
        roots: [key, ...files.map(releaseFileKey).sort()],
    };
}
function currentTime(name) {
    return { kind: 'current-time', subject: name, detail: 'There is no commit. Set SOURCE_DATE_EPOCH to fix the date.' };
}
function emptySource(directory) {
    return new action_error/* ActionError */.l('SOURCE_EMPTY', `The source folder ${directory} holds no file that git does not ignore.`, {
        hint: 'Check out the repository in an earlier step (actions/checkout), and check the input "source".',
    });
}

;// CONCATENATED MODULE: ../shared/lib/subject/file-subjects.js



// Hashing is bound by one core; a few more files in flight hide the time to open and read them.
const file_subjects_AT_ONCE = 4;
/** Digests of the files, each read once, in the order given. Throws EMPTY_FILE, FILE_UNREADABLE. */
async function fileSubjects(files, algorithms = ['sha256'], onDone = () => { }) {
    const empty = files.find((file) => file.size === 0);
    if (empty !== undefined)
        throw emptyFile(empty);
    return pLimit(file_subjects_AT_ONCE).map(files, async ({ name, path }) => {
        const { digests, size } = await digestFile(path, [...new Set(['sha256', ...algorithms])]);
        onDone();
        return { kind: 'file', name, path, size, digests };
    });
}
function emptyFile(file) {
    return new action_error/* ActionError */.l('EMPTY_FILE', `${file.name} is empty (${file.path}).`, {
        hint: 'GitHub refuses empty release assets. Check the step that makes the file, or exclude it with a line that starts with "!".',
        file: file.path,
    });
}

;// CONCATENATED MODULE: ../shared/lib/subject/find-files.js



/**
 * The files that patterns match, sorted by name. Patterns start at `root`; an absolute one may lead elsewhere, such as to
 * RUNNER_TEMP. Symlinks are followed inside `root` only. Each pattern must match (NO_FILES); two files of one name are refused (NAME_TWICE), the same file matched twice is not.
 */
async function findFiles(patterns, root, input) {
    const top = await (0,promises_.realpath)(root);
    const byName = new Map();
    for (const wanted of patterns.wanted) {
        const paths = await match(wanted, patterns.excluded, top);
        if (paths.length === 0)
            throw nothingMatched(wanted.glob, input, root);
        if (wanted.name !== undefined && paths.length > 1)
            throw severalForOneName(wanted, paths, input);
        for (const path of paths) {
            const name = wanted.name ?? (0,external_node_path_.basename)(path);
            const known = byName.get(name);
            if (known !== undefined && known.path !== path)
                throw nameTwice(name, known.path, path, top);
            byName.set(name, known ?? { path, name, size: await sizeInside(path, top) });
        }
    }
    return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
async function match(wanted, excluded, top) {
    // However a path was written, `./x` or absolute, what is excluded is a place.
    const places = excluded.map((pattern) => (0,external_node_path_.resolve)(top, pattern));
    const isWanted = async (path) => (await isFile(path)) && !places.some((place) => (0,external_node_path_.matchesGlob)(path, place));
    // A plain path may hold characters that a glob would interpret, such as "[" in a file's name.
    const plain = (0,external_node_path_.resolve)(top, wanted.glob);
    if (await isFile(plain))
        return (await isWanted(plain)) ? [plain] : [];
    const files = [];
    // Links to folders are not followed: they could lead out of the workspace or round in a circle. The excludes are given
    // here too, so that no folder is walked in vain.
    for await (const path of (0,promises_.glob)(wanted.glob, { cwd: top, exclude: [...excluded] })) {
        if (await isWanted((0,external_node_path_.resolve)(top, path)))
            files.push((0,external_node_path_.resolve)(top, path));
    }
    return files.sort();
}
async function isFile(path) {
    return (0,promises_.stat)(path).then((status) => status.isFile(), () => false);
}
async function sizeInside(path, top) {
    const real = await (0,promises_.realpath)(path);
    if (real !== path && !inside(real, top)) {
        throw new action_error/* ActionError */.l('LINK_OUTSIDE', `${(0,external_node_path_.relative)(top, path)} is a symbolic link that leads out of ${top}.`, {
            hint: 'Copy the file into the workspace instead of linking to it.',
            file: (0,external_node_path_.relative)(top, path),
        });
    }
    return (await (0,promises_.stat)(path)).size;
}
function inside(path, top) {
    const way = (0,external_node_path_.relative)(top, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
}
function nothingMatched(glob, input, root) {
    return new action_error/* ActionError */.l('NO_FILES', `Input "${input}": "${glob}" matches no file in ${root}.`, {
        hint: `Check the pattern and the step that makes the files. Patterns are relative to the workspace; a folder needs "/*" or "/**".`,
    });
}
function severalForOneName(wanted, paths, input) {
    return new action_error/* ActionError */.l('NAME_TWICE', `Input "${input}": "${wanted.glob}" matches ${paths.length} files, which cannot all be named "${wanted.name}".`, { hint: `Write a line for each file in "${input}".` });
}
function nameTwice(name, first, second, top) {
    return new action_error/* ActionError */.l('NAME_TWICE', `Two files would be released as "${name}": ${(0,external_node_path_.relative)(top, first)} and ${(0,external_node_path_.relative)(top, second)}.`, { hint: `Give one another name with a line "${(0,external_node_path_.relative)(top, second)} => other-name".` });
}

;// CONCATENATED MODULE: ./lib/git.js

/** Git as the inventory asks it. That it is missing, or refuses the folder, is no error: the folder is walked then. */
function gitOf({ exec }) {
    return async (args, cwd) => {
        try {
            const { exitCode, stdout } = await exec('git', args, { cwd });
            return exitCode === 0 ? stdout : undefined;
        }
        catch (error) {
            if ((0,describe/* codeOf */.$N)(error) === 'PROGRAM_MISSING')
                return undefined;
            throw error;
        }
    };
}

;// CONCATENATED MODULE: ../shared/lib/host/inputs.js

function optional(get, name) {
    const value = get(name).trim();
    return value === '' ? undefined : value;
}
function required(get, name) {
    const value = optional(get, name);
    // The runner does not enforce `required: true` itself.
    if (value === undefined)
        throw badInput(name, `Input "${name}" is missing.`, `Add "${name}: …" below "with:".`);
    return value;
}
/** The booleans of YAML 1.2's core schema, as actions/toolkit reads them. */
function flag(get, name, fallback) {
    const value = optional(get, name);
    if (value === undefined)
        return fallback;
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw badInput(name, `Input "${name}" must be true or false, not "${value}".`);
}
/** Non-empty lines, trimmed. */
function inputs_lines(get, name) {
    return get(name)
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function oneOf(get, name, choices, fallback) {
    const value = optional(get, name);
    if (value === undefined)
        return fallback;
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) {
        throw badInput(name, `Input "${name}" must be one of ${choices.join(', ')}, not "${value}".`);
    }
    return choice;
}
/** Values of a list input, separated by commas or line ends, each one of `choices`. */
function someOf(get, name, choices, fallback) {
    const values = inputs_lines(get, name).flatMap((line) => line.split(',').map((value) => value.trim()));
    if (values.length === 0)
        return fallback;
    return [...new Set(values.map((value) => oneOf(() => value, name, choices, choices[0])))];
}
/** A whole number within bounds, both included. */
function integer(get, name, bounds) {
    const value = optional(get, name);
    if (value === undefined)
        return bounds.fallback;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (!(number >= bounds.least && number <= bounds.most)) {
        throw badInput(name, `Input "${name}" must be a whole number from ${bounds.least} to ${bounds.most}, not "${value}".`);
    }
    return number;
}
/** The error for an input that cannot be right. Code BAD_INPUT. */
function badInput(name, message, hint) {
    return new action_error/* ActionError */.l('BAD_INPUT', message, {
        hint: hint ?? `Correct "${name}" below "with:" of the step.`,
    });
}

;// CONCATENATED MODULE: ../shared/lib/release/version.js
const NUMBER = '(?:0|[1-9]\\d{0,14})';
const VERSION = new RegExp(`^v?(?<major>${NUMBER})\\.(?<minor>${NUMBER})\\.(?<patch>${NUMBER})` +
    '(?:-(?<prerelease>[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$');
/** Reads `v1.2.3-rc.1+build`, with or without the `v`; `undefined` for anything else. */
function parseVersion(text) {
    const groups = VERSION.exec(text)?.groups;
    if (groups === undefined)
        return undefined;
    const numbers = [groups['major'], groups['minor'], groups['patch']].map(Number);
    const prerelease = groups['prerelease']?.split('.') ?? [];
    // "Numeric identifiers MUST NOT include leading zeroes."
    return prerelease.some((part) => /^0\d+$/.test(part)) ? undefined : { numbers, prerelease };
}
/** Negative when `a` is lower than `b`, 0 when neither is. semver.org §11. */
function version_compareVersions(a, b) {
    for (const [index, number] of a.numbers.entries()) {
        const difference = number - (b.numbers[index] ?? 0);
        if (difference !== 0)
            return difference;
    }
    // A version without a prerelease ranks above those with one.
    if (a.prerelease.length === 0 || b.prerelease.length === 0)
        return b.prerelease.length - a.prerelease.length;
    for (const [index, part] of a.prerelease.entries()) {
        const other = b.prerelease[index];
        if (other === undefined)
            return 1;
        const order = compareParts(part, other);
        if (order !== 0)
            return order;
    }
    return a.prerelease.length - b.prerelease.length;
}
function compareParts(a, b) {
    const [numericA, numericB] = [/^\d+$/.test(a), /^\d+$/.test(b)];
    if (numericA && numericB)
        return Number(a) - Number(b);
    if (numericA !== numericB)
        return numericA ? -1 : 1;
    return a === b ? 0 : a < b ? -1 : 1;
}

;// CONCATENATED MODULE: ../shared/lib/release/tag.js


/** The tag to release: the one given, else the one whose push started the run. Throws NO_TAG, BAD_TAG. */
function tagFrom(given, ref) {
    const pushed = ref?.startsWith('refs/tags/') === true ? ref.slice('refs/tags/'.length) : undefined;
    const name = given?.replace(/^refs\/tags\//, '') ?? pushed;
    if (name === undefined) {
        throw new ActionError('NO_TAG', `There is no tag to release: the run is on ${ref ?? 'no ref'}.`, {
            hint: 'Start the workflow with "on: push: tags: [\'v*\']", or set the input "tag" to a tag that exists.',
        });
    }
    return parseTag(name);
}
/** Reads a tag's name. Throws BAD_TAG when git would not take it. */
function parseTag(name) {
    if (!isRefName(name)) {
        throw new action_error/* ActionError */.l('BAD_TAG', `"${JSON.stringify(name).slice(1, -1)}" cannot be the name of a tag.`, {
            hint: 'Name the tag as git does, for instance v1.2.3 or api/v1.2.3.',
        });
    }
    // The shortest prefix, so that "chart-1.2.3-4.5.6" is a prerelease of chart 1.2.3.
    for (const match of name.matchAll(/^|[/-]/g)) {
        const version = parseVersion(name.slice(match.index + match[0].length));
        if (version !== undefined) {
            return { name, component: match.index === 0 ? undefined : name.slice(0, match.index), version };
        }
    }
    return { name, component: undefined, version: undefined };
}
function isPrerelease(tag) {
    return (tag.version?.prerelease.length ?? 0) > 0;
}
/**
 * Whether a release becomes GitHub's "latest", of which a repository has one. By version, not by date: the highest of
 * its component, so that a backport does not. A component's release does only where none is of the repository itself.
 * A tag that is no version leaves it to GitHub (`legacy`).
 */
function latestRule(tag, prerelease, published) {
    if (prerelease)
        return 'false';
    const { version } = tag;
    if (version === undefined)
        return 'legacy';
    const others = published
        .filter((release) => !release.prerelease && release.tag !== tag.name && isRefName(release.tag))
        .map((release) => parseTag(release.tag))
        .filter((other) => other.version !== undefined);
    if (tag.component !== undefined && others.some((other) => other.component === undefined))
        return 'false';
    const higher = others.some((other) => other.component === tag.component && other.version !== undefined && compareVersions(other.version, version) > 0);
    return higher ? 'false' : 'true';
}
/** git-check-ref-format(1). */
function isRefName(name) {
    return (
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    !/[\u0000-\u0020\u007F~^:?*[\\]|\.\.|@\{|\/\/|^[/-]|[/.]$/.test(name) &&
        name.length > 0 &&
        name.split('/').every((part) => !part.startsWith('.') && !part.endsWith('.lock')));
}

;// CONCATENATED MODULE: ../shared/lib/subject/file-pattern.js

/**
 * Reads lines of globs: `dist/*`, `!dist/*.tmp`, `build/out => bom-linux-amd64`. `never` is excluded besides. Throws
 * BAD_INPUT, naming `input`.
 */
function parseFilePatterns(lines, input, never = []) {
    const wanted = [];
    const excluded = [];
    for (const line of lines) {
        if (line.startsWith('!')) {
            excluded.push(line.slice(1).trim());
            continue;
        }
        const [glob = '', name, ...rest] = line.split(/\s=>\s/).map((part) => part.trim());
        if (glob === '' || name === '' || rest.length > 0) {
            throw bad(input, line, 'write "path => name", each once');
        }
        if (name !== undefined && /[/\\]/.test(name))
            throw bad(input, line, 'the name after "=>" may hold no slash');
        wanted.push({ glob, name });
    }
    if (wanted.length === 0 && excluded.length > 0) {
        throw bad(input, `!${excluded[0]}`, 'there is nothing to exclude from; add the files that you want');
    }
    return { wanted, excluded: [...excluded, ...never] };
}
function bad(input, line, repair) {
    return new action_error/* ActionError */.l('BAD_INPUT', `Input "${input}" has a line that cannot be read: "${line}".`, {
        hint: `In "${input}", ${repair}.`,
    });
}

;// CONCATENATED MODULE: ./lib/inputs.js




const EXTENSION = '.spdx.json';
/** All inputs, checked. Throws BAD_INPUT and BAD_TAG before anything is read. */
function readInputs(get, around, environment) {
    const name = optional(get, 'name') ?? environment['GITHUB_REPOSITORY']?.split('/')[1];
    if (name === undefined)
        throw badInput('name', 'The name of the software is not known.', 'Add "name: …" below "with:".');
    const tag = tagOf(optional(get, 'tag') ?? environment['GITHUB_REF']);
    return {
        source: (0,external_node_path_.resolve)(around.workspace, optional(get, 'source') ?? '.'),
        files: parseFilePatterns(inputs_lines(get, 'files'), 'files'),
        name,
        tag,
        version: optional(get, 'version') ?? tag,
        output: outputPath(optional(get, 'output'), name, around),
    };
}
/** A branch or a pull request releases nothing. */
function tagOf(ref) {
    const name = ref?.replace(/^refs\/tags\//, '');
    return name === undefined || name.startsWith('refs/') ? undefined : parseTag(name).name;
}
/** A file of that name, or `NAME.spdx.json` in that folder. By its name every later step knows it for an SBOM. */
function outputPath(output, name, { workspace, temporary }) {
    const fileName = `${name.replaceAll(/[^\w.-]+/g, '-')}${EXTENSION}`;
    if (output === undefined)
        return (0,external_node_path_.join)(temporary, 'sbom', fileName);
    if (output.endsWith(EXTENSION) && (0,external_node_path_.basename)(output) !== EXTENSION)
        return (0,external_node_path_.resolve)(workspace, output);
    if (output.endsWith('.json')) {
        throw badInput('output', `Input "output" must end in "${EXTENSION}" or name a folder, not "${output}".`);
    }
    return (0,external_node_path_.resolve)(workspace, output, fileName);
}

;// CONCATENATED MODULE: ./lib/reading.js
const reading_QUIET_MS = 3_000;
const MIB = 1024 * 1024;
/** Counts what is read of the source: a line in the log every few seconds, within one large file too. */
function createReading({ info }) {
    let read = 0;
    let told = Date.now();
    return (bytes) => {
        read += bytes;
        if (Date.now() - told < reading_QUIET_MS)
            return;
        told = Date.now();
        info(`Read ${Math.floor(read / MIB)} MiB of the source`);
    };
}

;// CONCATENATED MODULE: ./lib/owner.js

/** The owner of the repository; undefined where the event does not say whether that is a person or an organisation. */
async function readOwner(environment) {
    const path = environment['GITHUB_EVENT_PATH'];
    if (!path)
        return undefined;
    const event = await (0,promises_.readFile)(path, 'utf8').then(parse, () => undefined);
    const { login, type } = event?.repository?.owner ?? {};
    if (typeof login !== 'string' || login !== environment['GITHUB_REPOSITORY']?.split('/')[0])
        return undefined;
    if (type === 'Organization')
        return { kind: 'organization', name: login };
    return type === 'User' ? { kind: 'person', name: login } : undefined;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/release.js


/** What the run and the checkout say of the release, apart from its files. */
async function describeRelease({ environment, version }, around, inputs, git) {
    const { name, tag, source } = inputs;
    const commit = await readCommit(git, source);
    const created = createdAt(environment, commit);
    const repository = environment['GITHUB_REPOSITORY'];
    const repositoryUrl = repository ? `${around.serverUrl}/${repository}` : undefined;
    return {
        source: {
            name,
            version: inputs.version,
            repositoryUrl,
            // Without git the commit of the run is right only where actions/checkout puts it by default.
            commit: commit?.sha ?? (source === around.workspace ? environment['GITHUB_SHA'] : undefined),
            supplier: await readOwner(environment),
            directory: source,
        },
        downloadUrl: repositoryUrl && tag ? `${repositoryUrl}/releases/download/${tag}/` : undefined,
        created: { date: created ?? new Date(), fixed: created !== undefined },
        tool: `release-actions-sbom-${version}`,
    };
}
/** What the build says (https://reproducible-builds.org/docs/source-date-epoch), else the time of the commit. */
function createdAt(environment, commit) {
    const epoch = environment['SOURCE_DATE_EPOCH'];
    return epoch !== undefined && /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : commit?.time;
}

;// CONCATENATED MODULE: ../shared/lib/host/outputs.js


// An output becomes an environment variable of a later step, and Linux takes 128 KiB in one.
const MOST_ENTRIES = 500;
const MOST_CHARACTERS = 100_000;
/**
 * Sets an output to `value` as JSON, or, where that is too large for an output, to the path of a file that holds it.
 * `entries`: how many artifacts it speaks of. `temporary`: RUNNER_TEMP.
 */
async function outputJson(host, name, value, { entries, temporary }) {
    const json = JSON.stringify(value);
    if (entries <= MOST_ENTRIES && json.length <= MOST_CHARACTERS) {
        host.output(name, json);
        return;
    }
    const path = join(temporary, `${name}-${process.pid}.json`);
    await writeFile(path, json);
    host.output(name, path);
}
/** Sets the output `metrics`, with the same fields in every action, and those of its own in `more`. */
function outputMetrics(host, durationMs, http, more = {}) {
    const network = http === undefined
        ? {}
        : {
            requests: http.requests,
            retries: http.retries,
            bytesSent: http.bytesSent,
            bytesReceived: http.bytesReceived,
        };
    host.output('metrics', JSON.stringify({ durationMs: Math.round(durationMs), ...more, ...network }));
}

// EXTERNAL MODULE: ../shared/lib/host/markdown.js
var markdown = __nccwpck_require__(6029);
;// CONCATENATED MODULE: ../shared/lib/sbom/outline.js
// Enough to see what kind of thing it is; the document has the rest.
const CHILDREN = 12;
/** The inventory as a tree of plain text for people; long lists end with the number of what is left out. */
function outline(inventory) {
    const components = new Map(inventory.components.map((component) => [component.key, component]));
    const rows = inventory.roots.flatMap((root) => {
        const component = components.get(root);
        return component === undefined ? [] : rootRows(component, inventory, components);
    });
    return draw([{ depth: 0, text: oneLine(inventory.name) }, ...rows]);
}
function rootRows(root, inventory, components) {
    const below = (types) => inventory.relationships
        .filter(({ from, type }) => from === root.key && types.includes(type))
        .flatMap(({ to }) => components.get(to) ?? []);
    const files = new Set(inventory.files.map(({ key }) => key));
    const fileCount = inventory.relationships.filter(({ from, to }) => from === root.key && files.has(to)).length;
    const platforms = (root.platforms ?? []).map(({ os, architecture }) => `${os}/${architecture}`);
    const details = [...platforms, ...(fileCount === 0 ? [] : [`${fileCount} ${fileCount === 1 ? 'file' : 'files'}`])];
    const label = [root.kind === 'source' ? `source ${labelOf(root)}` : oneLine(root.name), ...details].join(' · ');
    return [
        { depth: 1, text: label },
        ...below(['GENERATED_FROM'])
            .filter(({ key }) => !inventory.roots.includes(key))
            .map((component) => ({ depth: 2, text: `made from ${labelOf(component)}` })),
        ...shortened(below(['CONTAINS']), (component) => `contains ${labelOf(component)}${dependencyCount(component, inventory)}`),
        ...shortened(below(['DEPENDS_ON']), labelOf),
    ];
}
function dependencyCount({ key }, { relationships }) {
    const count = relationships.filter(({ from, type, to }) => (type === 'DEPENDS_ON' && from === key) || (type.endsWith('_DEPENDENCY_OF') && to === key)).length;
    return count === 0 ? '' : ` · ${count} ${count === 1 ? 'dependency' : 'dependencies'}`;
}
/** A label costs a look at every relationship, so those that are not shown get none. */
function shortened(components, label) {
    const rows = components.slice(0, CHILDREN).map((component) => ({ depth: 2, text: label(component) }));
    const rest = components.length - rows.length;
    return rest === 0 ? rows : [...rows, { depth: 2, text: `… and ${rest} more` }];
}
function labelOf({ name, version }) {
    return oneLine(version === undefined ? name : `${name}@${version}`);
}
/** A lock file's names are text of strangers: a line break in one would draw branches that are not there. */
function oneLine(text) {
    return text.replaceAll(/[\s\p{C}]+/gu, ' ');
}
function draw(rows) {
    return rows.map((row, index) => `${branches(rows, index)}${row.text}\n`).join('');
}
/** For each level above the row: a line where something follows below on that level. */
function branches(rows, index) {
    const { depth } = rows[index] ?? { depth: 0 };
    let text = '';
    for (let level = 1; level <= depth; level += 1) {
        const next = rows.slice(index + 1).find((row) => row.depth <= level);
        const continues = next?.depth === level;
        text += level === depth ? (continues ? '├─ ' : '└─ ') : continues ? '│  ' : '   ';
    }
    return text;
}

;// CONCATENATED MODULE: ./lib/summary.js




/** A longer tree is folded. */
const SHOWN_LINES = 40;
const NAMED = 5;
/** Markdown for the document: what is in it, what is not, and its tree. */
function summarise({ inventory, document }) {
    const released = inventory.roots.length - 1;
    const head = `### 📋 SBOM of ${(0,markdown/* text */.Qq)(inventory.name)}\n\n`;
    const facts = (0,markdown/* table */.tp)(['Document', 'Format', 'Packages', 'Source files', 'Release files', 'Size', 'SHA-256'], [
        [
            (0,markdown/* code */.aY)((0,external_node_path_.basename)(document.path)),
            'SPDX 2.3 JSON',
            String(inventory.components.length),
            String(inventory.files.length),
            String(released),
            (0,markdown/* size */.Ej)(document.size),
            (0,markdown/* code */.aY)(document.sha256),
        ],
    ]);
    return head + facts + tree(outline(inventory)) + notes(inventory);
}
function tree(drawn) {
    const block = fenced(drawn);
    const length = drawn.split('\n').length - 1;
    return length > SHOWN_LINES ? (0,markdown/* folded */.TM)(`Outline (${length} lines)`, block) : block;
}
function notes({ notes }) {
    if (notes.length === 0)
        return '';
    const rows = [...countNotes(notes)].map(([kind, count]) => {
        const subjects = notes.filter((note) => note.kind === kind).slice(0, NAMED);
        const names = subjects.map(({ subject }) => (0,markdown/* code */.aY)(subject)).join(', ');
        return [
            (0,markdown/* text */.Qq)(NOTE_KINDS[kind].title),
            String(count),
            NOTE_KINDS[kind].skipped ? 'not in the SBOM' : '',
            count > NAMED ? `${names}, …` : names,
        ];
    });
    return `#### What to know about it\n\n${(0,markdown/* table */.tp)(['What', 'Number', '', 'Which'], rows)}`;
}
/** A fence longer than any in the text, so that a strange name cannot end the block. */
function fenced(block) {
    const longest = Math.max(0, ...(block.match(/`+/g) ?? []).map((ticks) => ticks.length));
    const fence = '`'.repeat(Math.max(3, longest + 1));
    return `${fence}text\n${block}${fence}\n\n`;
}

;// CONCATENATED MODULE: ./lib/tell.js




// Somebody should look at these; the others are told, but are how many projects are.
const WARN = new Set([
    'binary-malformed',
    'changed-file',
    'current-time',
    'dirty',
    'manifest-not-read',
    'other-commit',
    'unreadable',
]);
const tell_NAMED = 5;
/** Sets the outputs, warns of what was not read, and writes the summary. */
async function tell(host, outcome) {
    const { inventory, document, files } = outcome;
    const packages = inventory.components.length;
    host.output('sbom-path', document.path);
    host.output('packages', packages);
    host.output('sboms', JSON.stringify([
        {
            name: (0,external_node_path_.basename)(document.path),
            path: document.path,
            digest: `sha256:${document.sha256}`,
            format: 'spdx-2.3-json',
            size: document.size,
            packages,
            files: inventory.files.length,
            relationships: inventory.relationships.length,
            skipped: inventory.notes.filter(({ kind }) => NOTE_KINDS[kind].skipped).length,
        },
    ]));
    const bytes = [...files, ...inventory.files].reduce((sum, { size }) => sum + size, 0);
    const described = files.length + inventory.files.length;
    outputMetrics(host, outcome.durationMs, undefined, { bytes, files: described, packages });
    host.info(`${document.path}: ${packages} packages, ${inventory.files.length} files of source.`);
    for (const [kind, count] of countNotes(inventory.notes))
        host.info(`${NOTE_KINDS[kind].title}: ${count}`);
    warn(host, inventory.notes);
    await host.summary(summarise(outcome));
}
/** One warning for each kind: GitHub shows ten annotations of a step. */
function warn(host, notes) {
    for (const [kind, count] of countNotes(notes)) {
        const [first, ...others] = notes.filter((note) => note.kind === kind);
        if (first === undefined || !WARN.has(kind))
            continue;
        const names = others.slice(0, tell_NAMED).map(({ subject }) => subject);
        const rest = others.length === 0 ? '' : `\nAlso: ${names.join(', ')}${count > tell_NAMED + 1 ? ', …' : ''}`;
        host.warning(`${first.subject}: ${first.detail}${rest}`, { title: `${NOTE_KINDS[kind].title} (${count})` });
    }
}

;// CONCATENATED MODULE: ./lib/write-document.js




/** Writes the document and reads it back. Throws SBOM_NOT_WRITTEN. */
async function writeDocument(path, text) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text);
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('SBOM_NOT_WRITTEN', `Cannot write the SBOM to ${path}.`, {
            cause,
            hint: 'Check the input "output": its folder must be writable, and no folder may have the file’s name.',
        });
    }
    const { digests, size } = await digestFile(path, ['sha256']);
    if (digests.sha256 !== sha256(text)) {
        throw new action_error/* ActionError */.l('SBOM_NOT_WRITTEN', `${path} does not hold what was written to it.`, {
            hint: 'Another step may write the same file, or the disk may be full.',
        });
    }
    return { path, sha256: digests.sha256, size };
}

;// CONCATENATED MODULE: ./lib/run.js













/** Describes a release: find its files → take the inventory → write the document → check it → tell. */
async function run(host) {
    const started = performance.now();
    const around = surroundings(host.environment);
    const inputs = readInputs(host.input, around, host.environment);
    const git = gitOf(host);
    const found = await findFiles(inputs.files, around.workspace, 'files');
    // What an earlier attempt made of the release is neither what the SBOM describes nor source.
    const exclude = [inputs.output, ...found.map(({ path }) => path)];
    const payload = found.filter(({ name }) => roleOf(name) === 'payload');
    const hashing = createProgress(host, 'Hashed', payload.length);
    const files = await host.group(`Hash ${payload.length} files`, () => fileSubjects(payload, [], hashing.step));
    const release = await describeRelease(host, around, inputs, git);
    const inventory = await host.group(`Take the inventory of ${inputs.source}`, () => inventoryRelease({ ...release, files, exclude, onBytes: createReading(host) }, git));
    const document = await writeDocument(inputs.output, writeSpdx23Json(inventory));
    await tell(host, { inventory, document, files, durationMs: performance.now() - started });
}


/***/ }),

/***/ 7010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ ActionError)
/* harmony export */ });
/**
 * The one error that the suite throws on purpose: what went wrong and with which thing (`message`), how to repair it
 * (`hint`), and a stable `code` in UPPER_SNAKE_CASE on which callers and tests can rely.
 */
class ActionError extends Error {
    name = 'ActionError';
    code;
    hint;
    file;
    line;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? {} : { cause: details.cause });
        this.code = code;
        this.hint = details.hint;
        this.file = details.file;
        this.line = details.line;
    }
}


/***/ }),

/***/ 162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   E$: () => (/* binding */ redact),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7010);

// Third-party messages may quote what they were given: sigstore-js prints the ID token of a rejected request. They may
// also quote what an attacker wrote, so no pattern may need more than linear time: each starts at a word and is bounded.
const SECRETS = [
    // A JWT: header and payload are JSON objects, so both parts start with "eyJ".
    [/(?<![\w-])eyJ[\w-]{8,8192}\.eyJ[\w-]{8,16384}(?:\.[\w-]{0,4096})?/g, '***'],
    // GitHub's token formats (ghp_, gho_, ghu_, ghs_, ghr_, github_pat_).
    [/\b(?:gh[pousr]_\w{20,255}|github_pat_\w{20,255})/g, '***'],
    [/\b(bearer|basic|token)(\s{1,8})[\w.~+/=-]{12,}/gi, '$1$2***'],
    [/-----BEGIN [A-Z ]{0,32}PRIVATE KEY-----[\s\S]{0,16384}?-----END [A-Z ]{0,32}PRIVATE KEY-----/g, '***'],
    // Credentials inside a URL.
    [/(?<=\w:\/\/)[^\s/@:]{1,256}:[^\s/@]{1,4096}(?=@)/g, '***'],
];
/** More than anybody reads; what is longer is cut before it is looked at. */
const LONGEST = 20_000;
const DEPTH_LIMIT = 5;
/** `text` with everything that looks like a token, key or password replaced by `***`. */
function redact(text) {
    const cut = text.length > LONGEST ? `${text.slice(0, LONGEST)}… (${text.length - LONGEST} characters more)` : text;
    return SECRETS.reduce((redacted, [pattern, replacement]) => redacted.replace(pattern, replacement), cut);
}
/** An error and its causes as one line of text that never holds a secret. */
function describe(error) {
    const parts = [];
    let current = error;
    for (let depth = 0; depth < DEPTH_LIMIT && current !== undefined && current !== null; depth += 1) {
        const text = messageOf(current);
        // A wrapper that repeats its cause would say the same thing twice.
        if (text !== '' && !parts.some((part) => part.includes(text)))
            parts.push(text);
        current = current instanceof Error ? current.cause : undefined;
    }
    // A sentence that goes on with its cause has no full stop yet.
    const sentences = parts.map((part, index) => (index < parts.length - 1 ? part.replace(/\.$/, '') : part));
    return redact(sentences.join(': ')) || 'unknown error';
}
/** The code of an {@link ActionError} anywhere in the chain of causes. */
function codeOf(error) {
    let current = error;
    for (let depth = 0; depth < DEPTH_LIMIT; depth += 1) {
        if (current instanceof _action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l)
            return current.code;
        if (!(current instanceof Error))
            return undefined;
        current = current.cause;
    }
    return undefined;
}
function messageOf(value) {
    if (value instanceof AggregateError && value.message === '')
        return value.errors.map(messageOf).join('; ');
    if (value instanceof Error)
        return value.message;
    return typeof value === 'string' ? value : String(value);
}


/***/ }),

/***/ 6029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ej: () => (/* binding */ size),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export link */
/** Foreign text as plain text: no HTML, no Markdown, no line break, no mention. */
function text(value) {
    return (value
        .replaceAll(/\s+/g, ' ')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll(/[\\`*_{}[\]()#+!|~$-]/g, '\\$&')
        .replaceAll('@', '@\u200B')
        // GitHub makes a link of every bare address.
        .replaceAll('://', ':\u200B//'));
}
/** Foreign text in code style. HTML, since Markdown's own code spans break at backticks and at a table's bars. */
function code(value) {
    const escaped = html(value)
        .replaceAll('|', '&#124;')
        .replaceAll('`', '&#96;')
        .replaceAll('*', '&#42;')
        .replaceAll('_', '&#95;')
        .replaceAll('[', '&#91;');
    return `<code>${escaped}</code>`;
}
/** Foreign text in which what stands in quotes can be copied: plain text gets invisible signs into its addresses. */
function sentence(value) {
    return value
        .split(/"([\w:/.@%+-]+)"/)
        .map((part, index) => (index % 2 === 1 ? code(part) : text(part)))
        .join('');
}
/** One line of text without markup. */
function html(value) {
    return value.replaceAll(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** A link to an https address, or the bare label where `url` is none. */
function link(label, url) {
    if (!URL.canParse(url) || new URL(url).protocol !== 'https:')
        return text(label);
    return `[${text(label)}](${new URL(url).href.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('|', '%7C')})`;
}
/** A table; the cells must be safe already. */
function table(head, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |\n`;
    return line(head) + line(head.map(() => '---')) + rows.map(line).join('') + '\n';
}
/** Folded below a title, which is plain text: Markdown is not read inside of HTML. */
function folded(title, body) {
    return `<details><summary>${html(title)}</summary>\n\n${body}\n</details>\n\n`;
}
/** Bytes for people: `1.5 MB`. */
function size(bytes) {
    const units = ['B', 'kB', 'MB', 'GB'];
    const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3));
    const value = bytes / 1000 ** step;
    return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step] ?? 'B'}`;
}


/***/ }),

/***/ 8198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ start)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../shared/lib/errors/action-error.js
var action_error = __nccwpck_require__(7010);
// EXTERNAL MODULE: ../shared/lib/errors/describe.js
var describe = __nccwpck_require__(162);
// EXTERNAL MODULE: ../shared/lib/host/markdown.js
var markdown = __nccwpck_require__(6029);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ../shared/lib/host/exec.js



/** A program that is fed waits for an answer from elsewhere, such as a credential helper; it may not wait for ever. */
const FED_TIMEOUT_MS = 60_000;
const OUTPUT_BYTES = 16 * 1024 * 1024;
/** Starts a program without a shell; its exit code is the caller's to judge. Throws PROGRAM_MISSING. */
async function execute(program, args, options = {}) {
    try {
        const { input } = options;
        return await (input === undefined ? run(program, args, options) : feed(program, args, { ...options, input }));
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('PROGRAM_MISSING', `Cannot start ${program}: ${(0,describe/* describe */.q0)(cause)}.`, {
            cause,
            hint: `Install ${program} in an earlier step, or check the PATH.`,
        });
    }
}
async function run(program, args, { cwd }) {
    const { getExecOutput } = await __nccwpck_require__.e(/* import() */ 318).then(__nccwpck_require__.bind(__nccwpck_require__, 6318));
    // The first parameter is split like a command line, so a path with spaces needs its quotes.
    return getExecOutput(`"${program}"`, [...args], {
        silent: true,
        ignoreReturnCode: true,
        ...(cwd === undefined ? {} : { cwd }),
    });
}
/** @actions/exec ends the whole action (EPIPE) when a program exits without reading its input. */
async function feed(program, args, { cwd, input }) {
    return new Promise((resolve, reject) => {
        const settings = { cwd, encoding: 'utf8', timeout: FED_TIMEOUT_MS, maxBuffer: OUTPUT_BYTES };
        const child = (0,external_node_child_process_namespaceObject.execFile)(program, [...args], settings, (error, stdout, stderr) => {
            if (error !== null && typeof error.code !== 'number' && error.killed !== true)
                reject(error);
            else
                resolve({ exitCode: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, stdout, stderr });
        });
        child.stdin?.on('error', () => {
            // The program's end tells what is to be told.
        });
        child.stdin?.end(input);
    });
}

;// CONCATENATED MODULE: ../shared/lib/host/neutral.js
/**
 * `text` as it can be printed in a log without the runner taking it for a command: control characters become visible,
 * and no line starts with `::` or holds `##[`, the two forms the runner obeys.
 */
function neutralise(text) {
    return (text
        // eslint-disable-next-line no-control-regex -- control characters are what is looked for
        .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, visible)
        .replaceAll(/^(\s*):(?=:)/gm, '$1\u200B:')
        .replaceAll('##[', '#\u200B#['));
}
function visible(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ../shared/lib/host/runner-host.js




// "1 MiB per step": a larger summary is refused whole.
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
const CUT_NOTE = '\n\n_The rest is cut: GitHub shows at most 1 MiB of a step’s summary._\n';
/** The host of a real run. Loads @actions/core, whose HTTP client takes most of an action's start-up time. */
async function createRunnerHost(environment, version) {
    const core = await Promise.all(/* import() */[__nccwpck_require__.e(318), __nccwpck_require__.e(302)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1302));
    let summaryBytes = 0;
    const safe = (text) => neutralise((0,describe/* redact */.E$)(text));
    const properties = (place = {}) => ({
        ...(place.title === undefined ? {} : { title: safe(place.title) }),
        ...(place.file === undefined ? {} : { file: place.file }),
        ...(place.line === undefined ? {} : { startLine: place.line }),
    });
    return {
        environment,
        version,
        input: (name) => core.getInput(name),
        info: (line) => core.info(safe(line)),
        notice: (message, place) => core.notice(safe(message), properties(place)),
        warning: (message, place) => core.warning(safe(message), properties(place)),
        error: (message, place) => core.error(safe(message), properties(place)),
        group: async (title, work) => core.group(safe(title), work),
        output: (name, value) => core.setOutput(name, value),
        secret: (value) => core.setSecret(value),
        summary: async (markdown) => {
            const path = environment['GITHUB_STEP_SUMMARY'];
            if (path === undefined || path === '')
                return;
            const fitting = fit(markdown, SUMMARY_LIMIT_BYTES - summaryBytes);
            summaryBytes += Buffer.byteLength(fitting);
            await (0,promises_.appendFile)(path, fitting);
        },
        exec: execute,
    };
}
function fit(markdown, room) {
    if (Buffer.byteLength(markdown) <= room)
        return markdown;
    const budget = room - Buffer.byteLength(CUT_NOTE);
    if (budget <= 0)
        return '';
    const cut = Buffer.from(markdown).subarray(0, budget).toString('utf8');
    // At a line's end, so that no table row or character is torn.
    return cut.slice(0, cut.lastIndexOf('\n') + 1) + CUT_NOTE;
}

;// CONCATENATED MODULE: ../shared/lib/host/start.js






/** Runs an action: says that it started, calls `run`, and turns any error into a failed step that says how to repair it. */
async function start(name, run) {
    const version = versionOf(process.argv[1]);
    // Before anything heavy is loaded, so that the log never looks stuck.
    process.stdout.write(`release-actions/${name} ${version}\n`);
    const host = await createRunnerHost(process.env, version);
    try {
        await run(host);
    }
    catch (error) {
        process.exitCode = 1;
        await tell(host, name, error);
    }
}
async function tell(host, name, error) {
    const message = (0,describe/* describe */.q0)(error);
    if (!(error instanceof action_error/* ActionError */.l)) {
        host.error(`${message}\nThis is a bug of release-actions/${name}; please report it with this log.`);
        if (error instanceof Error && error.stack !== undefined)
            host.info(error.stack);
        return;
    }
    host.error(error.hint === undefined ? message : `${message}\n${error.hint}`, {
        title: `${name}: ${error.code}`,
        ...(error.file === undefined ? {} : { file: error.file }),
        ...(error.line === undefined ? {} : { line: error.line }),
    });
    const repair = error.hint === undefined ? '' : `\n\n**Repair:** ${(0,markdown/* sentence */.em)(error.hint)}`;
    await host.summary(`### ❌ ${name} failed (${error.code})\n\n${(0,markdown/* sentence */.em)(message)}${repair}\n\n`);
}
/** The bundle lies in `action-x/dist`, its package.json in `action-x`. */
function versionOf(script) {
    try {
        const manifest = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)((0,external_node_path_.dirname)(script ?? ''), '..', 'package.json'), 'utf8'));
        return manifest.version;
    }
    catch {
        return 'unknown';
    }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5317);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
