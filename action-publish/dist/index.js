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

/***/ 1943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

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

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 5317:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _release_actions_shared_host_start__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8198);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8339);


await (0,_release_actions_shared_host_start__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)('publish', _run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ../shared/lib/errors/action-error.js
var action_error = __nccwpck_require__(7010);
// EXTERNAL MODULE: ../shared/lib/host/markdown.js
var markdown = __nccwpck_require__(6029);
;// CONCATENATED MODULE: ../shared/lib/policy/role.js
const ROLES = [
    [/\.(?:sigstore\.json|intoto\.jsonl)$/, 'evidence'],
    [/\.(?:sig|pem)$/, 'legacy-evidence'],
    [/^(?:SHA256SUMS|SHA512SUMS)$/, 'checksums'],
    [/^release\.json$/, 'metadata'],
    [/\.(?:spdx\.json|spdx|spdx3\.json|cdx\.json)$/, 'sbom'],
];
/** The globs of evidence. They see no name that begins with a dot; {@link roleOf} does. */
const EVIDENCE_GLOBS = ['**/*.sigstore.json', '**/*.intoto.jsonl'];
function roleOf(name) {
    return ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'payload';
}
/** Whether a file is what evidence speaks about. */
function isSubject(name) {
    const role = roleOf(name);
    return role !== 'evidence' && role !== 'legacy-evidence';
}

;// CONCATENATED MODULE: ../shared/lib/release/names.js


/** What `prepare` writes. */
const METADATA_NAME = 'release.json';
const SHA256SUMS_NAME = 'SHA256SUMS';
const SHA512SUMS_NAME = 'SHA512SUMS';
const METADATA_NAMES = [METADATA_NAME, SHA256SUMS_NAME, SHA512SUMS_NAME];
/** "Each file must be under 2 GiB"; one of exactly 2 GiB is refused. */
const SIZE_LIMIT = 2 * 1024 ** 3;
const ASSET_LIMIT = 1000;
const NAME_LIMIT = 255;
/** Rules for the payload and SBOMs, before anything else of the release exists. Throws one error for each rule. */
function checkPayload(files) {
    const reserved = files.filter(({ name }) => !['payload', 'sbom'].includes(roleOf(name)));
    if (reserved.length > 0) {
        throw new action_error/* ActionError */.l('NAME_RESERVED', `These names are kept for what the release actions make: ${list(reserved)}.`, {
            hint: 'Exclude them with lines that start with "!", or give them other names with "path => name". Evidence and metadata are made after the payload and must not be part of it.',
        });
    }
    checkFiles(files);
}
/** Rules for a whole release, before it is published: what is evidence, what is not, and all that holds for assets. */
function checkReleaseSet(files, evidence) {
    refuse(files.filter(({ name }) => !isSubject(name)), ['NAME_RESERVED', 'These are evidence by their names', 'List them in "evidence", not in "files".']);
    refuse(evidence.filter(({ name }) => roleOf(name) !== 'evidence'), [
        'NOT_EVIDENCE',
        'These are no evidence by their names',
        'Evidence is named *.sigstore.json or *.intoto.jsonl; list everything else in "files".',
    ]);
    checkFiles([...files, ...evidence]);
    checkCount(files.length + evidence.length);
}
/** Rules for every file that becomes an asset: names, sizes, no two alike. Throws one error for each rule. */
function checkFiles(files) {
    if (files.some(({ name }) => name === ''))
        throw new action_error/* ActionError */.l('EMPTY_NAME', 'A file of the release has no name.');
    const changed = files.filter(({ name }) => storedName(name) !== name);
    if (changed.length > 0) {
        const pairs = changed.map(({ name }) => `"${visible(name)}" as "${storedName(name)}"`).join(', ');
        throw new action_error/* ActionError */.l('NAME_CHANGED', `GitHub would store these files under other names: ${pairs}.`, {
            hint: 'Signatures and checksums would then name files that do not exist. Use letters, digits and . _ - + @ only, no dot at either end; rename with a line "path => name".',
        });
    }
    refuse(files.filter(({ name }) => name.length > NAME_LIMIT), ['NAME_TOO_LONG', `Names may have at most ${NAME_LIMIT} characters`, 'Rename with a line "path => name".']);
    refuse(files.filter(({ size }) => size === 0), [
        'EMPTY_FILE',
        'GitHub refuses empty assets',
        'Check the step that makes the file, or exclude it with a line that starts with "!".',
    ]);
    refuse(files.filter(({ size }) => size >= SIZE_LIMIT), ['FILE_TOO_LARGE', 'Assets must be below 2 GiB', 'Compress or split the file, or publish it in a registry.']);
    checkUnique(files);
}
/** Throws TOO_MANY_ASSETS when a release of so many files, evidence included, is more than GitHub holds. */
function checkCount(count) {
    if (count <= ASSET_LIMIT)
        return;
    throw new action_error/* ActionError */.l('TOO_MANY_ASSETS', `The release would have ${count} assets with its evidence; GitHub holds ${ASSET_LIMIT}.`, { hint: 'Pack files into archives, or sign with one combined bundle instead of one for each file.' });
}
/**
 * The name under which GitHub stores an upload. Runs of other characters become one dot, and dots at the ends go.
 * GitHub documents only that it happens; the characters that survive are those seen to:
 * https://github.com/softprops/action-gh-release/issues/159, https://github.com/electron/forge/pull/1761
 */
function storedName(name) {
    return name
        .replaceAll(/[^\w.+@-]+/g, '.')
        .replaceAll(/\.{2,}/g, '.')
        .replaceAll(/^\.|\.$/g, '');
}
function checkUnique(files) {
    const seen = new Map();
    for (const { name } of files) {
        // On macOS and Windows one of two that differ in case overwrites the other when they are downloaded.
        const known = seen.get(name.toLowerCase());
        if (known !== undefined) {
            throw new action_error/* ActionError */.l('NAME_TWICE', `Two files of the release have one name: "${known}" and "${name}".`, {
                hint: 'Rename one with a line "path => name". Names that differ only in upper and lower case count as one.',
            });
        }
        seen.set(name.toLowerCase(), name);
    }
}
function refuse(files, [code, rule, hint]) {
    if (files.length > 0)
        throw new action_error/* ActionError */.l(code, `${rule}: ${list(files)}.`, { hint });
}
function list(files) {
    const names = files.slice(0, 10).map(({ name }) => visible(name));
    return names.join(', ') + (files.length > 10 ? ` and ${files.length - 10} more` : '');
}
function visible(name) {
    return JSON.stringify(name).slice(1, -1);
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

;// CONCATENATED MODULE: ./lib/paths.js

/** A path as the next step can use it: relative where it lies in the workspace, with slashes. */
function pathIn(workspace, path) {
    const way = (0,external_node_path_.relative)(workspace, path);
    const outside = way === '..' || way.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(way);
    return (outside ? path : way).split(external_node_path_.sep).join('/');
}
/** A line of the input `files` that names exactly this file. */
function fileLine(workspace, file) {
    const path = pathIn(workspace, file.path);
    return (0,external_node_path_.basename)(file.path) === file.name ? path : `${path} => ${file.name}`;
}

;// CONCATENATED MODULE: ../shared/lib/release/differences.js
/** How what a release holds differs from what it should hold, one sentence each. */
function differences(wanted, held) {
    const byName = new Map(held.map((asset) => [asset.name, asset]));
    const names = new Set(wanted.map(({ name }) => name));
    return [
        ...wanted.flatMap((file) => {
            const problem = difference(file, byName.get(file.name));
            return problem === undefined ? [] : [`${file.name} ${problem}`];
        }),
        ...held.filter(({ name }) => !names.has(name)).map(({ name }) => `${name} is there, but nobody knows it`),
    ];
}
function isSame(file, asset) {
    return difference(file, asset) === undefined;
}
function difference(file, asset) {
    if (asset === undefined)
        return 'is missing';
    if (!asset.complete)
        return 'is an unfinished upload';
    if (asset.size !== file.size)
        return `has ${asset.size} bytes instead of ${file.size}`;
    if (asset.sha256 !== file.sha256)
        return `has sha256 ${asset.sha256 ?? 'unknown'} instead of ${file.sha256}`;
    return undefined;
}

;// CONCATENATED MODULE: ../shared/lib/release/plan.js



/** The release of a tag that counts: the published one, else the draft with the lowest id, so that all choose alike. */
function relevantRelease(releases) {
    return releases.find((release) => !release.draft) ?? [...releases].sort((a, b) => a.id - b.id)[0];
}
/**
 * What to do so that the release of a tag holds exactly the wanted files. A published release is never changed: throws
 * RELEASE_DIFFERS, unless only evidence differs. Before publication nothing unknown may be there: UNKNOWN_ASSET. Also throws DRAFT_TWICE.
 */
function planRelease(tag, held, wanted, options) {
    const release = relevantRelease(held.releases);
    if (release !== undefined && !release.draft)
        return planPublished(release, held.assets, wanted);
    const doubles = held.releases.filter((other) => other !== release);
    const filled = doubles.filter(({ assets }) => assets.some((asset) => asset.complete));
    if (release !== undefined && filled.length > 0)
        throw draftTwice(tag, release, filled);
    const steps = wanted.map((file) => stepFor(file, held.assets));
    const names = new Set(wanted.map(({ name }) => name));
    const others = held.assets.filter(({ name }) => !names.has(name));
    const unknown = others.filter(({ complete }) => complete);
    if (options.publish && unknown.length > 0)
        throw unknownAssets(tag, unknown);
    return {
        kind: 'change',
        draft: release,
        doubles,
        leftovers: others.filter(({ complete }) => !complete),
        unknown,
        steps,
        publish: options.publish,
    };
}
/** Whether a plan's asset is new, replaced or kept, as people are told. */
function wordFor(step) {
    if (step.kind === 'keep')
        return 'kept';
    return step.replaces === undefined ? 'uploaded' : 'replaced';
}
/** What a plan does with an asset, as a command. */
function verbFor(step) {
    return { kept: 'keep', uploaded: 'upload', replaced: 'replace' }[wordFor(step)];
}
function planPublished(release, assets, wanted) {
    const steps = wanted.map((file) => stepFor(file, assets));
    const kept = steps.filter(({ kind }) => kind === 'keep');
    const evidence = steps.flatMap((step) => (step.kind === 'keep' ? [] : publishedEvidence(step.file, step.replaces)));
    if (assets.length !== wanted.length || kept.length + evidence.length !== wanted.length) {
        throw releaseDiffers(release, differences(wanted, assets));
    }
    return evidence.length === 0
        ? { kind: 'done', release, steps }
        : { kind: 'other-evidence', release, evidence, steps: kept };
}
/** Each time that a file is signed its signature has other bytes, so those published can be right too. */
function publishedEvidence(file, asset) {
    return asset?.complete === true && roleOf(file.name) === 'evidence' ? [{ file, asset }] : [];
}
function stepFor(file, assets) {
    const held = assets.find(({ name }) => name === file.name);
    return held !== undefined && isSame(file, held) ? { kind: 'keep', file } : { kind: 'upload', file, replaces: held };
}
/** The error for a published release whose evidence is not kept. `why`: one sentence with its end. */
function otherEvidence(plan, why, cause) {
    const { release, evidence } = plan;
    const names = plan_list(evidence.map(({ file }) => file.name));
    return new action_error/* ActionError */.l('RELEASE_DIFFERS', `${release.tag} is published already with the same files, but with other evidence: ${names}. ${why}`, {
        cause,
        hint: 'Files that are signed again get other evidence; with "verify: required" what is published is kept when it verifies against the identity that this run expects. Correct that identity, or look at who published the release.',
    });
}
function releaseDiffers(release, found) {
    const immutable = release.immutable === true;
    return new action_error/* ActionError */.l('RELEASE_DIFFERS', `${release.tag} is published already${immutable ? ' and immutable' : ''}, and differs from this set: ${plan_list(found)}.`, {
        hint: immutable
            ? 'An immutable release cannot be changed. Release this set under a new version.'
            : 'A published release is never changed, since people may have it already. Release this set under a new version, or delete the release on its page first.',
    });
}
function unknownAssets(tag, unknown) {
    return new action_error/* ActionError */.l('UNKNOWN_ASSET', `The draft of ${tag} holds what this release does not know: ${plan_list(unknown.map(({ name }) => name))}.`, {
        hint: 'Add these files to "files" or "evidence" if they belong to it; else remove them on the draft’s page, and run the job again.',
    });
}
function draftTwice(tag, draft, filled) {
    const ids = [draft, ...filled].map(({ id, assets }) => `${id} (${assets.length} assets)`);
    return new action_error/* ActionError */.l('DRAFT_TWICE', `There are several drafts of ${tag} that hold assets: ${plan_list(ids)}.`, {
        hint: `Delete those that are not wanted: gh api --method DELETE "repos/{owner}/{repo}/releases/ID". Then run the job again.`,
    });
}
function plan_list(items) {
    return items.slice(0, 20).join(', ') + (items.length > 20 ? ` and ${items.length - 20} more` : '');
}

// EXTERNAL MODULE: ../shared/lib/errors/describe.js
var errors_describe = __nccwpck_require__(162);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
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
    return collect(algorithms.map((algorithm) => [algorithm, (0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex')]));
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

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ../shared/lib/oci/reference.js


// distribution-spec 1.1, "Pulling manifests": <name> and <reference> as a tag.
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const HOST_LABELS = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
// The spec lets registries count the host into the 255 characters; clients of Docker do.
const reference_NAME_LIMIT = 255;
const TEXT_LIMIT = 600;
const DOCKER_HUB_HOSTS = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
/**
 * Reads `registry/repository[:tag][@sha256:…]`. A name without a registry belongs to `docker.io`, there a name without
 * a slash to `library/`. Throws IMAGE_REFERENCE.
 */
function parseReference(text) {
    if (text.length > TEXT_LIMIT)
        throw invalid(`${text.slice(0, 60)}…`, `is longer than ${TEXT_LIMIT} characters`);
    if (text === '')
        throw invalid(text, 'is empty');
    if (/\s/.test(text))
        throw invalid(text, 'holds white space');
    if (text.includes('://'))
        throw invalid(text, 'starts with a scheme', 'Leave out "https://" or "oci://".');
    const [beforeDigest = '', digestText, ...rest] = text.split('@');
    if (rest.length > 0)
        throw invalid(text, 'holds more than one "@"');
    // A colon before the last slash belongs to the port.
    const colon = beforeDigest.indexOf(':', beforeDigest.lastIndexOf('/') + 1);
    const named = colon === -1 ? beforeDigest : beforeDigest.slice(0, colon);
    const tag = colon === -1 ? undefined : beforeDigest.slice(colon + 1);
    const { registry, repository } = splitName(named, text);
    if (tag !== undefined && !TAG.test(tag)) {
        throw invalid(text, `has the tag "${tag}", which is none`, 'A tag is up to 128 letters, digits, "_", "." and "-".');
    }
    return {
        registry,
        repository,
        ...(tag === undefined ? {} : { tag }),
        ...(digestText === undefined ? {} : { digest: parseDigest(digestText, `The image reference "${text}"`) }),
    };
}
/** Reads a digest. `holder` begins the message of the error: IMAGE_DIGEST. */
function parseDigest(text, holder) {
    if (reference_isDigest(text))
        return text;
    const hint = text.startsWith('sha512:')
        ? 'Only SHA-256 digests are supported, as in cosign; push the image with the default algorithm.'
        : 'A digest is "sha256:" and 64 lower-case hex digits, as "docker buildx imagetools inspect" and "crane digest" print it.';
    throw new action_error/* ActionError */.l('IMAGE_DIGEST', `${holder} has the digest "${text.slice(0, 100)}", which is none.`, { hint });
}
function reference_isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
/** `registry/repository[:tag][@digest]`, in full. */
function formatReference(reference) {
    const { tag, digest } = reference;
    return `${reference_formatName(reference)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** `registry/repository`. */
function reference_formatName(name) {
    return `${name.registry}/${name.repository}`;
}
function splitName(named, text) {
    const slash = named.indexOf('/');
    const first = slash === -1 ? '' : named.slice(0, slash);
    // The rule by which Docker tells a host from the first part of a path.
    const hasRegistry = /[.:]/.test(first) || first === 'localhost';
    const registry = hasRegistry ? parseRegistry(first, text) : 'docker.io';
    const path = hasRegistry ? named.slice(slash + 1) : named;
    const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path;
    if (path === '')
        throw invalid(text, 'names no repository');
    if (/[A-Z]/.test(path)) {
        throw invalid(text, `has capital letters in "${path}"`, 'Write the repository in lower case.');
    }
    if (!REPOSITORY.test(repository)) {
        throw invalid(text, `has the repository "${path}", which is none`);
    }
    if (registry.length + 1 + repository.length > reference_NAME_LIMIT) {
        throw invalid(text, `has a name of more than ${reference_NAME_LIMIT} characters`);
    }
    return { registry, repository };
}
function parseRegistry(host, text) {
    const groups = /^(?<name>\[[0-9a-fA-F:.]+\]|[^:[\]]+)(?::(?<port>\d{1,5}))?$/.exec(host)?.groups;
    const name = groups?.['name'] ?? '';
    const port = groups?.['port'];
    const known = name.startsWith('[') ? (0,external_node_net_.isIPv6)(name.slice(1, -1)) : HOST_LABELS.test(name);
    if (!known || name !== name.toLowerCase() || (port !== undefined && !isPort(port))) {
        throw invalid(text, `names the registry "${host}", which is no host in lower case with an optional port`);
    }
    return DOCKER_HUB_HOSTS.has(host) ? 'docker.io' : host;
}
function isPort(text) {
    return Number(text) >= 1 && Number(text) <= 65_535;
}
function invalid(text, what, hint) {
    return new action_error/* ActionError */.l('IMAGE_REFERENCE', `The image reference "${text}" ${what}.`, {
        hint: hint ?? 'Write it as "registry/repository:tag" or "registry/repository@sha256:…".',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/descriptor.js


const IMAGE_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const IMAGE_INDEX = 'application/vnd.oci.image.index.v1+json';
/** Sigstore bundles, whatever their version (specs/BUNDLE_SPEC.md of cosign). */
const BUNDLE_PREFIX = 'application/vnd.dev.sigstore.bundle';
/** The content of blobs that nothing is to be read from (image-spec 1.1, "Guidance for an Empty Descriptor"). */
const EMPTY_BLOB = { mediaType: 'application/vnd.oci.empty.v1+json', bytes: Buffer.from('{}') };
function descriptor_digestOf(bytes) {
    return `sha256:${sha256(bytes)}`;
}
function describeBytes(mediaType, bytes) {
    return { mediaType, size: bytes.length, digest: descriptor_digestOf(bytes) };
}
/** A descriptor of somebody's JSON; undefined unless its three required fields are right. Unknown fields are dropped. */
function readDescriptor(value) {
    const fields = asRecord(value);
    const [mediaType, digest, size] = [textOf(fields, 'mediaType'), textOf(fields, 'digest'), fields?.['size']];
    if (mediaType === undefined || digest === undefined || !reference_isDigest(digest))
        return undefined;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    const annotations = readAnnotations(fields?.['annotations']);
    const artifactType = textOf(fields, 'artifactType');
    const platform = readPlatform(fields?.['platform']);
    return {
        mediaType,
        size,
        digest,
        ...(annotations === undefined ? {} : { annotations }),
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(platform === undefined ? {} : { platform }),
    };
}
function readAnnotations(value) {
    const fields = asRecord(value);
    if (fields === undefined)
        return undefined;
    return Object.fromEntries(Object.entries(fields).filter((entry) => typeof entry[1] === 'string'));
}
function asRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : undefined;
}
/** A field's text; undefined if it is empty or something else. */
function textOf(fields, name) {
    const value = fields?.[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function readPlatform(value) {
    const fields = asRecord(value);
    const [os, architecture, variant] = ['os', 'architecture', 'variant'].map((name) => textOf(fields, name));
    if (os === undefined || architecture === undefined)
        return undefined;
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

;// CONCATENATED MODULE: ../shared/lib/http/message.js

/** An answer's body as JSON. Throws RESPONSE_NOT_JSON. */
function jsonOf(answer, purpose) {
    try {
        return JSON.parse(answer.body.toString('utf8'));
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('RESPONSE_NOT_JSON', `${hostOf(answer.url)} answered ${purpose} with something else than JSON.`, {
            cause,
            hint: 'A proxy or an outage page stands between; run the job again, and check the service’s status page.',
        });
    }
}
/** The start of an answer's body as one line, for an error. */
function excerpt(answer) {
    return answer.body.subarray(0, 300).toString('utf8').replaceAll(/\s+/g, ' ').trim();
}
function hostOf(url) {
    return new URL(url).host;
}
/** A URL as it may be printed: its query and credentials can hold tokens. */
function printable(url) {
    const { origin, pathname } = new URL(url);
    return origin + pathname;
}

;// CONCATENATED MODULE: ../shared/lib/oci/refusal.js




const WORDS_LIMIT = 300;
/** The error for an answer that was not hoped for. `purpose` says what was asked: `the manifest of ghcr.io/x/y:v1`. */
function refusal_refusal(answer, purpose) {
    const words = wordsOf(answer.body);
    const message = `${hostOf(answer.url)} answered ${answer.status} to ${purpose}${words === '' ? '' : `: ${words}`}.`;
    const [code, hint] = kindOf(answer.status);
    return new action_error/* ActionError */.l(code, message, { hint });
}
function kindOf(status) {
    switch (status) {
        case 401:
            return [
                'REGISTRY_UNAUTHORIZED',
                'Log in to this registry in an earlier step (docker/login-action), with an account or token that may do this. On ghcr.io: "permissions: packages: write" and password: ${{ secrets.GITHUB_TOKEN }}.',
            ];
        case 403:
            return [
                'REGISTRY_DENIED',
                'The account that is logged in may not do this. On ghcr.io: add "permissions: packages: write" to the job, and give the repository access in the package’s settings.',
            ];
        case 404:
            return [
                'REGISTRY_NOT_FOUND',
                'Check registry, repository and tag or digest, and that the image is pushed before this step. Some registries answer so for a private image without a login.',
            ];
        case 429:
            return [
                'REGISTRY_BUSY',
                'The registry limits requests; run the job again later, log in (limits are lower without), or lower the input "concurrency".',
            ];
        default:
            return status >= 500
                ? ['REGISTRY_UNAVAILABLE', 'The registry has a fault; look at its status page and run the job again.']
                : ['REGISTRY_REFUSED', 'The registry does not take this request; its words above say why.'];
    }
}
/** What the registry says itself (distribution-spec 1.1, "Error Codes"), without the free-form `detail`. */
function wordsOf(body) {
    const errors = asRecord(parse(body))?.['errors'];
    if (!Array.isArray(errors))
        return '';
    const words = errors.slice(0, 3).flatMap((error) => {
        const fields = asRecord(error);
        return [textOf(fields, 'code'), textOf(fields, 'message')].filter((word) => word !== undefined).join(' ');
    });
    return (0,errors_describe/* redact */.E$)(words.join('; ')).replaceAll(/\s+/g, ' ').trim().slice(0, WORDS_LIMIT).replace(/\.$/, '');
}
function parse(body) {
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../shared/lib/oci/blobs.js






const EXCERPT_BYTES = (/* unused pure expression or super */ null && (64 * 1024));
async function hasBlob(repository, digest) {
    const purpose = `the blob ${digest} of ${repository.name}`;
    const answer = await repository.send({ method: 'HEAD', to: `blobs/${digest}`, purpose });
    if (answer.status === 200)
        return true;
    if (answer.status === 404)
        return false;
    throw refusal(answer, purpose);
}
/** A small blob whole, its size and digest checked. Throws BLOB_DIGEST, RESPONSE_TOO_LARGE, REGISTRY_…. */
async function readBlob(repository, content) {
    const purpose = purposeOf(repository, content);
    const answer = await repository.send({
        method: 'GET',
        to: `blobs/${content.digest}`,
        purpose,
        maxBytes: content.size,
    });
    if (answer.status !== 200)
        throw refusal_refusal(answer, purpose);
    if (descriptor_digestOf(answer.body) !== content.digest)
        throw mismatch(purpose);
    return answer.body;
}
/**
 * A blob as a stream of bounded memory. It ends with an error (BLOB_DIGEST) if the bytes were not those of the digest:
 * what was read is worth nothing before the end.
 */
async function openBlob(repository, content) {
    const purpose = purposeOf(repository, content);
    const answer = await repository.stream({
        method: 'GET',
        to: `blobs/${content.digest}`,
        purpose,
        maxBytes: Math.max(content.size, EXCERPT_BYTES),
    });
    if (answer.status !== 200)
        throw refusal({ ...answer, body: await firstBytes(answer.body) }, purpose);
    const checked = checking(content.digest, purpose);
    pipeline(answer.body, checked).catch(() => {
        // The reader of `checked` gets the error.
    });
    return checked;
}
function checking(digest, purpose) {
    const hash = createHash('sha256');
    return new Transform({
        transform(chunk, _encoding, done) {
            hash.update(chunk);
            done(null, chunk);
        },
        flush(done) {
            done(`sha256:${hash.digest('hex')}` === digest ? null : mismatch(purpose));
        },
    });
}
async function firstBytes(body) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        size += chunk.length;
        if (size >= EXCERPT_BYTES)
            break;
    }
    return Buffer.concat(chunks);
}
function purposeOf(repository, content) {
    return `the blob ${content.digest} of ${repository.name}`;
}
function mismatch(purpose) {
    return new action_error/* ActionError */.l('BLOB_DIGEST', `The registry sent other bytes than ${purpose}.`, {
        hint: 'The registry, or a proxy before it, changed the content. Nothing of this image can be trusted; find out which.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/manifest.js



const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
/** Media types of manifests, as the Accept header of a request for one. */
const MANIFEST_TYPES = [IMAGE_INDEX, IMAGE_MANIFEST, DOCKER_LIST, DOCKER_MANIFEST].join(', ');
function isIndexType(mediaType) {
    return mediaType === IMAGE_INDEX || mediaType === DOCKER_LIST;
}
/**
 * Reads a manifest of OCI or of Docker's schema 2. `contentType` is what its registry or its descriptor calls it;
 * `name` is for the error: MANIFEST_INVALID.
 */
function parseManifest(bytes, contentType, name) {
    const invalid = (why) => new action_error/* ActionError */.l('MANIFEST_INVALID', `The manifest ${name} ${why}.`, {
        hint: 'Images and indexes of OCI and of Docker’s schema 2 are understood; push it again with a current tool.',
    });
    const fields = asRecord(parseJson(bytes, name));
    if (fields === undefined)
        throw invalid('is no JSON object');
    const mediaType = mediaTypeOf(fields, contentType);
    if (mediaType === undefined)
        throw invalid(`calls itself another type than its registry, "${contentType}"`);
    const readList = (key) => {
        const list = fields[key];
        if (!Array.isArray(list))
            throw invalid(`has no list "${key}"`);
        return list.map((item, position) => readDescriptor(item) ?? fail(invalid(`has no descriptor in ${key}[${position}]`)));
    };
    const common = readCommon(fields, mediaType);
    // One document that is an image to one reader and an index to another one hides content from a check:
    // CVE-2021-41190, and so image-spec 1.1, manifest.md and image-index.md.
    if (isIndexType(mediaType)) {
        if ('layers' in fields || 'config' in fields)
            throw invalid('is an index with the fields of an image');
        return { kind: 'index', ...common, manifests: readList('manifests') };
    }
    if (mediaType !== IMAGE_MANIFEST && mediaType !== DOCKER_MANIFEST)
        throw invalid(`has the type "${mediaType}"`);
    if ('manifests' in fields)
        throw invalid('is an image with the fields of an index');
    const config = readDescriptor(fields['config']) ?? fail(invalid('has no config'));
    return { kind: 'image', ...common, config, layers: readList('layers') };
}
/** Of a body that is JSON. Throws MANIFEST_INVALID. */
function parseJson(bytes, name) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('MANIFEST_INVALID', `The manifest ${name} is no JSON: ${(0,errors_describe/* describe */.q0)(cause)}.`, { cause });
    }
}
function mediaTypeOf(fields, contentType) {
    const announced = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const own = fields['mediaType'];
    if (own === undefined || own === '')
        return announced;
    // Registries that keep no type answer with a general one; then the manifest's own word counts.
    const isGeneral = announced === '' || announced === 'application/json' || announced === 'application/octet-stream';
    return typeof own === 'string' && (isGeneral || own === announced) ? own : undefined;
}
function readCommon(fields, mediaType) {
    const artifactType = textOf(fields, 'artifactType');
    const subject = readDescriptor(fields['subject']);
    return {
        mediaType,
        annotations: readAnnotations(fields['annotations']) ?? {},
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(subject === undefined ? {} : { subject }),
    };
}
function fail(error) {
    throw error;
}

;// CONCATENATED MODULE: ../shared/lib/oci/manifests.js





// "a limit of at least 4 megabytes" is what registries take (distribution-spec 1.1, "Pushing Manifests").
const MANIFEST_LIMIT_BYTES = 4 * 1024 * 1024;
/**
 * The manifest of a tag or digest, checked against the digest; undefined if there is none. Throws MANIFEST_DIGEST,
 * MANIFEST_INVALID, RESPONSE_TOO_LARGE, REGISTRY_….
 */
async function getManifest(repository, reference) {
    const name = nameOf(repository, reference);
    const purpose = `the manifest of ${name}`;
    const answer = await repository.send({
        method: 'GET',
        to: `manifests/${reference}`,
        headers: { accept: MANIFEST_TYPES },
        purpose,
        maxBytes: MANIFEST_LIMIT_BYTES,
    });
    if (answer.status === 404)
        return undefined;
    if (answer.status !== 200)
        throw refusal_refusal(answer, purpose);
    const digest = descriptor_digestOf(answer.body);
    const announced = answer.headers['docker-content-digest'];
    if (reference_isDigest(reference) && digest !== reference)
        throw manifests_mismatch(name, reference, digest);
    if (announced !== undefined && reference_isDigest(announced) && announced !== digest)
        throw manifests_mismatch(name, announced, digest);
    const manifest = parseManifest(answer.body, answer.headers['content-type'] ?? '', name);
    return {
        descriptor: { mediaType: manifest.mediaType, size: answer.body.length, digest },
        manifest,
        bytes: answer.body,
        etag: answer.headers['etag'],
    };
}
/** The descriptor of a tag's or digest's manifest, without its content; undefined if there is none. */
async function manifests_headManifest(repository, reference) {
    const name = nameOf(repository, reference);
    const purpose = `the manifest of ${name}`;
    const answer = await repository.send({
        method: 'HEAD',
        to: `manifests/${reference}`,
        headers: { accept: MANIFEST_TYPES },
        purpose,
    });
    if (answer.status === 404)
        return undefined;
    if (answer.status !== 200)
        throw refusal_refusal(answer, purpose);
    const descriptor = descriptorOf(answer);
    // Registries may leave these headers out of the answer to a HEAD; then only the content tells.
    if (descriptor === undefined)
        return (await getManifest(repository, reference))?.descriptor;
    if (reference_isDigest(reference) && descriptor.digest !== reference)
        throw manifests_mismatch(name, reference, descriptor.digest);
    return descriptor;
}
/** Stores a manifest under a tag or its digest; `stored: false` if the condition does not hold any more (412). */
async function putManifest(repository, reference, manifest, options = {}) {
    const name = nameOf(repository, reference);
    const purpose = `the upload of the manifest ${name}`;
    if (manifest.bytes.length > MANIFEST_LIMIT_BYTES)
        throw tooLarge(name, manifest.bytes.length);
    const answer = await repository.send({
        method: 'PUT',
        to: `manifests/${reference}`,
        headers: { 'content-type': manifest.mediaType, ...headersOf(options.condition) },
        body: manifest.bytes,
        purpose,
        ...(options.tries === undefined ? {} : { tries: options.tries }),
    });
    if (answer.status === 412 && options.condition !== undefined)
        return { stored: false };
    if (answer.status !== 201)
        throw refusal(answer, purpose);
    const announced = answer.headers['docker-content-digest'];
    const digest = digestOf(manifest.bytes);
    if (announced !== undefined && isDigest(announced) && announced !== digest)
        throw manifests_mismatch(name, digest, announced);
    return { stored: true, hasSubject: answer.headers['oci-subject'] !== undefined };
}
function descriptorOf(answer) {
    const digest = answer.headers['docker-content-digest'];
    const mediaType = answer.headers['content-type']?.split(';', 1)[0]?.trim();
    const length = answer.headers['content-length'];
    const isKnown = mediaType !== undefined && MANIFEST_TYPES.split(', ').includes(mediaType);
    if (digest === undefined || !reference_isDigest(digest) || !isKnown || !/^\d+$/.test(length ?? ''))
        return undefined;
    // Some registries answer a HEAD with no length at all as if the manifest were empty.
    return Number(length) === 0 ? undefined : { mediaType, size: Number(length), digest };
}
function headersOf(condition) {
    if (condition === undefined)
        return {};
    return 'ifMatch' in condition ? { 'if-match': condition.ifMatch } : { 'if-none-match': condition.ifNoneMatch };
}
function nameOf(repository, reference) {
    return `${repository.name}${reference_isDigest(reference) ? '@' : ':'}${reference}`;
}
function manifests_mismatch(name, expected, actual) {
    return new action_error/* ActionError */.l('MANIFEST_DIGEST', `The registry holds something else as ${name}: ${actual} instead of ${expected}.`, {
        hint: 'The registry, or a proxy before it, changed the content. Nothing of this image can be trusted; find out which.',
    });
}
function tooLarge(name, bytes) {
    return new ActionError('MANIFEST_TOO_LARGE', `The manifest ${name} would have ${bytes} bytes; registries take ${MANIFEST_LIMIT_BYTES}.`, {
        hint: 'An index of that size has grown over many runs; delete old entries, or use another repository for signatures.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/endpoint.js

/** Where a registry's API is, e.g. `https://ghcr.io`, without a slash at its end. Plain HTTP is for loopback and `allowHttp`. */
function endpointOf(registry, allowHttp) {
    // Docker Hub answers its API under another name than its images have.
    if (registry === 'docker.io')
        return 'https://registry-1.docker.io';
    const plain = isLoopback(hostnameOf(registry)) || allowHttp.includes(registry);
    return `${plain ? 'http' : 'https'}://${registry}`;
}
/** Whether a host name or address, in brackets or not, is this machine. */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
/**
 * A URL that a registry named, made absolute. Throws INSECURE_REGISTRY_URL if it would leave HTTPS, or point from
 * elsewhere at this machine.
 */
function resolveLocation(location, base, purpose) {
    const from = new URL(base);
    const to = URL.canParse(location, base) ? new URL(location, base) : null;
    const refused = (why) => new action_error/* ActionError */.l('INSECURE_REGISTRY_URL', `${from.host} sends ${purpose} to ${why}.`, {
        hint: 'That is refused, because credentials or content could be read or changed there. Check the registry’s configuration.',
    });
    if (to === null)
        throw refused('something that is no URL');
    if (to.username !== '' || to.password !== '')
        throw refused('a URL with a password in it');
    if (to.protocol !== 'https:' && to.protocol !== 'http:')
        throw refused(`${to.protocol} instead of https:`);
    const isDowngrade = from.protocol === 'https:' && to.protocol === 'http:';
    if (isDowngrade)
        throw refused(`${to.host} over plain HTTP`);
    if (isLoopback(to.hostname) && !isLoopback(from.hostname))
        throw refused(`${to.host}, which is this machine`);
    return to;
}
function hostnameOf(registry) {
    return new URL(`http://${registry}`).hostname;
}

;// CONCATENATED MODULE: ../shared/lib/oci/paging.js


/** The next page of a list, from the answer's Link header (RFC 8288, rel="next"); undefined on the last one. */
function nextPage(answer, purpose) {
    const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(answer.headers['link'] ?? '')?.[1];
    if (target === undefined)
        return undefined;
    const url = resolveLocation(target, answer.url, purpose);
    // A list that leads elsewhere, or to itself, could be made to never end.
    if (url.origin === new URL(answer.url).origin && url.href !== answer.url)
        return url;
    throw new action_error/* ActionError */.l('REGISTRY_PAGING', `${new URL(answer.url).host} names a wrong next page for ${purpose}.`, {
        hint: 'That is a fault of the registry; tell its operators.',
    });
}
/** Pages of a list that are read at most: a registry could name two empty pages as each other's next. */
const PAGE_LIMIT = 1000;
/** The error for a list that is longer than anything sensible. */
function tooMany(purpose, limit) {
    return new action_error/* ActionError */.l('REGISTRY_LIST_TOO_LONG', `There are more than ${limit} entries in ${purpose}.`, {
        hint: 'Reading stops here instead of showing a part as the whole. Delete what is not needed in that repository.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/fallback-tag.js




const NONE = { etag: undefined, exists: false, fields: {}, manifests: [] };
/** distribution-spec 1.1, "Referrers Tag Schema". */
function fallbackTagOf(subject) {
    return subject.replace(':', '-');
}
/** The referrers that the fallback tag lists; none if there is no such tag. Throws FALLBACK_TAG, REGISTRY_…. */
async function readFallbackTag(repository, subject) {
    return (await getFallbackIndex(repository, subject)).manifests;
}
async function getFallbackIndex(repository, subject) {
    const found = await getManifest(repository, fallbackTagOf(subject));
    // GitLab's registry takes the tag for the digest and answers with the subject itself, whose platforms are no
    // referrers (oras-go#1396).
    if (found === undefined || found.descriptor.digest === subject)
        return NONE;
    if (found.manifest.kind !== 'index')
        throw noIndex(repository, subject);
    return { etag: found.etag, exists: true, fields: fieldsOf(found), manifests: found.manifest.manifests };
}
function fieldsOf(found) {
    return asRecord(JSON.parse(found.bytes.toString('utf8'))) ?? {};
}
function noIndex(repository, subject) {
    const tag = fallbackTagOf(subject);
    return new action_error/* ActionError */.l('FALLBACK_TAG', `${reference_formatName(repository)}:${tag} is an image, not a list of referrers.`, {
        hint: 'This tag belongs to the OCI distribution specification. Delete it, or give the image there another tag.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/challenge.js
// Either `name=value`, which belongs to the challenge before it, or the scheme of the next challenge.
const PART = /[\s,]*(?:(?<name>[\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<plain>[^\s,"]+))|(?<scheme>[\w-]+))/gy;
/** The challenge to answer: bearer where it is offered with a realm, else basic, else undefined. */
function readChallenge(header) {
    const challenges = split(header ?? '');
    const bearer = challenges.find(({ scheme, values }) => scheme === 'bearer' && values.has('realm'));
    const realm = bearer?.values.get('realm');
    if (bearer !== undefined && realm !== undefined) {
        const service = bearer.values.get('service');
        const scope = bearer.values.get('scope');
        return {
            scheme: 'bearer',
            realm,
            ...(service === undefined || service === '' ? {} : { service }),
            ...(scope === undefined || scope === '' ? {} : { scope }),
        };
    }
    return challenges.some(({ scheme }) => scheme === 'basic') ? { scheme: 'basic' } : undefined;
}
function split(header) {
    const challenges = [];
    for (const { groups } of header.matchAll(PART)) {
        const name = groups?.['name'];
        const scheme = groups?.['scheme'];
        if (scheme !== undefined)
            challenges.push({ scheme: scheme.toLowerCase(), values: new Map() });
        if (name === undefined)
            continue;
        const value = groups?.['quoted']?.replaceAll(/\\(.)/g, '$1') ?? groups?.['plain'] ?? '';
        challenges.at(-1)?.values.set(name.toLowerCase(), value);
    }
    return challenges;
}

;// CONCATENATED MODULE: ../shared/lib/oci/token.js





const MAX_BYTES = 1024 * 1024;
const CLIENT_ID = 'release-actions';
// "For compatibility with older clients, a token should never be returned with less than 60 seconds to live";
// without a word it is 60 (distribution, docs/spec/auth/token.md).
const DEFAULT_LIFE_S = 60;
/**
 * A bearer token for `scopes` from the token service that the registry names. The service gets only the credential that
 * is meant for this registry, and only over HTTPS (plain HTTP: loopback to loopback). Throws REGISTRY_….
 */
async function fetchToken(http, challenge, scopes, asked) {
    const { credential, endpoint } = asked;
    if (credential?.kind === 'registry-token')
        return { value: credential.token, expiresIn: Number.POSITIVE_INFINITY };
    const { host } = new URL(endpoint);
    const purpose = `the request for a token of ${host}`;
    const realm = secureRealm(challenge.realm, endpoint, purpose);
    const answer = await http.send(credential?.kind === 'identity-token'
        ? exchange(realm, challenge, scopes, { token: credential.token, purpose })
        : request(realm, challenge, scopes, { credential, purpose }));
    if (answer.status !== 200)
        throw refusal_refusal(answer, purpose);
    const fields = asRecord(jsonOf(answer, purpose));
    const value = textOf(fields, 'token') ?? textOf(fields, 'access_token');
    if (value === undefined) {
        throw new action_error/* ActionError */.l('REGISTRY_TOKEN', `${realm.host} answered ${purpose} without a token.`, {
            hint: 'That is a fault of the registry; run the job again.',
        });
    }
    const expiresIn = fields?.['expires_in'];
    return { value, expiresIn: typeof expiresIn === 'number' && expiresIn > 0 ? expiresIn : DEFAULT_LIFE_S };
}
function basicHeader(credential) {
    return `Basic ${Buffer.from(`${credential.username}:${credential.password}`).toString('base64')}`;
}
/** Also a registry that may be asked over plain HTTP (`allowHttp`) may not send credentials on without TLS. */
function secureRealm(realm, endpoint, purpose) {
    const url = resolveLocation(realm, endpoint, purpose);
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        throw new action_error/* ActionError */.l('INSECURE_REGISTRY_URL', `${new URL(endpoint).host} names a token service without TLS: ${url.host}.`, {
            hint: 'Credentials are sent to token services over HTTPS only. Repair the realm in the registry’s configuration.',
        });
    }
    return url;
}
function request(realm, challenge, scopes, asked) {
    const url = new URL(realm);
    if (challenge.service !== undefined)
        url.searchParams.set('service', challenge.service);
    for (const scope of scopes)
        url.searchParams.append('scope', scope);
    return {
        method: 'GET',
        url: url.href,
        purpose: asked.purpose,
        maxBytes: MAX_BYTES,
        headers: asked.credential === undefined ? {} : { authorization: basicHeader(asked.credential) },
    };
}
/** distribution, docs/spec/auth/oauth.md. */
function exchange(realm, challenge, scopes, asked) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: CLIENT_ID,
        ...(challenge.service === undefined ? {} : { service: challenge.service }),
        scope: scopes.join(' '),
        refresh_token: asked.token,
    });
    return {
        method: 'POST',
        url: realm.href,
        purpose: asked.purpose,
        maxBytes: MAX_BYTES,
        repeatable: true,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
    };
}

;// CONCATENATED MODULE: ../shared/lib/oci/authorization.js


// A token that expires while its request travels costs one more request than asking early.
const MARGIN_S = 10;
function createAuthorization(options) {
    const { http, endpoint, now } = options;
    const tokens = new Map();
    let learned;
    async function bearer(challenge, target) {
        const key = keyOf(target);
        const kept = tokens.get(key);
        if (kept !== undefined && (await isFresh(kept, now())))
            return `Bearer ${(await kept.token).value}`;
        const scopes = scopesOf(target, challenge.scope);
        const token = options
            .credential()
            .then((credential) => fetchToken(http, challenge, scopes, { endpoint, credential }));
        tokens.set(key, { token, askedAt: now() });
        try {
            return `Bearer ${(await token).value}`;
        }
        catch (error) {
            tokens.delete(key);
            throw error;
        }
    }
    async function headerFor(challenge, target) {
        if (challenge.scheme === 'bearer')
            return bearer(challenge, target);
        const credential = await options.credential();
        if (credential?.kind === 'registry-token')
            return `Bearer ${credential.token}`;
        return credential?.kind === 'password' ? basicHeader(credential) : undefined;
    }
    /** Requests that run at once are refused together; one new token serves them all. */
    async function dropRefused(target, header) {
        const kept = tokens.get(keyOf(target));
        if (kept === undefined || header === undefined)
            return;
        const { value } = await kept.token;
        if (header === `Bearer ${value}`)
            tokens.delete(keyOf(target));
    }
    return {
        header: async (target) => {
            if (learned === undefined)
                return undefined;
            // The scope in the challenge that taught us was another request's.
            return headerFor(learned.scheme === 'bearer' ? withoutScope(learned) : learned, target);
        },
        renew: async (target, refused) => {
            const challenge = readChallenge(refused.challenge);
            if (challenge === undefined)
                return undefined;
            learned = challenge;
            await dropRefused(target, refused.header);
            const header = await headerFor(challenge, target);
            return header === refused.header ? undefined : header;
        },
    };
}
async function isFresh(kept, now) {
    const { expiresIn } = await kept.token;
    return now < kept.askedAt + (expiresIn - Math.min(MARGIN_S, expiresIn / 2)) * 1000;
}
function withoutScope(challenge) {
    const { scope: _, ...rest } = challenge;
    return rest;
}
function keyOf(target) {
    return `${target.access} ${target.repository}`;
}
/**
 * What this run needs there, and what the registry asks for beyond it (distribution, docs/spec/auth/scope.md). A
 * challenge names the one request that it refused: reading, where writing comes next.
 */
function scopesOf(target, asked) {
    const needed = `repository:${target.repository}:${target.access === 'push' ? 'pull,push' : 'pull'}`;
    const others = (asked ?? '').split(' ').filter((scope) => scope !== '' && !needed.startsWith(scope));
    return [needed, ...others];
}

;// CONCATENATED MODULE: ../shared/lib/oci/registry.js



function openRegistry(options) {
    const sessions = new Map();
    const repositories = new Map();
    function sessionOf(registry) {
        const endpoint = endpointOf(registry, options.allowHttp ?? []);
        const session = sessions.get(registry) ?? {
            endpoint,
            authorization: createAuthorization({
                http: options.http,
                endpoint,
                credential: () => options.credentials(registry),
                now: options.now ?? Date.now,
            }),
            learned: { singlePost: undefined, referrersApi: undefined, honoursConditions: false },
        };
        sessions.set(registry, session);
        return session;
    }
    return {
        repository: (name, access = 'pull') => {
            const key = `${access} ${reference_formatName(name)}`;
            const repository = repositories.get(key) ?? openRepository(options.http, sessionOf(name.registry), name, access);
            repositories.set(key, repository);
            return repository;
        },
    };
}
function openRepository(http, session, name, access) {
    const { authorization, endpoint } = session;
    const { origin } = new URL(endpoint);
    const target = { repository: name.repository, access };
    async function ask(call, transport) {
        const { to, ...rest } = call;
        const url = typeof to === 'string' ? new URL(`${endpoint}/v2/${name.repository}/${to}`) : to;
        // Uploads and downloads may lie with another host, which is no business of our credentials.
        const isOurs = url.origin === origin;
        const header = isOurs ? await authorization.header(target) : undefined;
        const answer = await transport(withHeader({ ...rest, url: url.href }, header));
        if (answer.status !== 401 || new URL(answer.url).origin !== origin)
            return answer;
        const renewed = await authorization.renew(target, { challenge: answer.headers['www-authenticate'], header });
        if (renewed === undefined)
            return answer;
        if (!Buffer.isBuffer(answer.body))
            answer.body.resume();
        return transport(withHeader({ ...rest, url: url.href }, renewed));
    }
    return {
        registry: name.registry,
        repository: name.repository,
        name: reference_formatName(name),
        send: async (call) => ask(call, (request) => http.send(request)),
        stream: async (call) => ask(call, (request) => http.stream(request)),
        learned: { blobs: new Map(), tagWrites: new Map() },
        registryLearned: session.learned,
    };
}
/** Where an answer's Location points, checked. Undefined if it has none. */
function locationOf(answer, purpose) {
    const location = answer.headers['location'];
    return location === undefined ? undefined : resolveLocation(location, answer.url, purpose);
}
function withHeader(request, header) {
    return header === undefined ? request : { ...request, headers: { ...request.headers, authorization: header } };
}

;// CONCATENATED MODULE: ../shared/lib/oci/referrers.js







const LIMIT = 1000;
const REDIRECTS = 3;
// The specification says 404; older registries do not know the path and say one of these.
const NO_API = new Set([400, 404, 405, 406, 501]);
/**
 * What refers to `subject` by its descriptor's word, from the referrers API, else from the fallback tag. An empty list
 * means that there is nothing; whatever keeps us from knowing (401, 403, 429, 5xx) throws REGISTRY_….
 */
async function listReferrers(repository, subject, options = {}) {
    const limit = options.limit ?? LIMIT;
    const listed = (await listThroughApi(repository, subject, { ...options, limit })) ?? (await readFallbackTag(repository, subject));
    if (listed.length > limit)
        throw tooMany(referrers_purposeOf(repository, subject), limit);
    const { artifactType } = options;
    return artifactType === undefined ? listed : listed.filter((one) => one.artifactType === artifactType);
}
/** Whether the registry answers the referrers API. Asked once a run and registry, with any subject. */
async function hasReferrersApi(repository, subject) {
    const { registryLearned } = repository;
    const probe = async () => {
        const answer = await ask(repository, `referrers/${subject}`, subject);
        if (isAbsent(answer))
            return false;
        if (answer.status !== 200)
            throw refusal(answer, referrers_purposeOf(repository, subject));
        return true;
    };
    registryLearned.referrersApi ??= probe();
    try {
        return await registryLearned.referrersApi;
    }
    catch (error) {
        registryLearned.referrersApi = undefined;
        throw error;
    }
}
/** Undefined if the registry has no referrers API (distribution-spec 1.1, "Listing Referrers"). */
async function listThroughApi(repository, subject, options) {
    const purpose = referrers_purposeOf(repository, subject);
    const { artifactType } = options;
    const query = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
    let answer = await ask(repository, `referrers/${subject}${query}`, subject);
    if (isAbsent(answer))
        return undefined;
    const found = [];
    for (let pages = 1;; pages += 1) {
        if (answer.status !== 200)
            throw refusal_refusal(answer, purpose);
        const manifests = asRecord(jsonOf(answer, purpose))?.['manifests'];
        if (!Array.isArray(manifests))
            throw refusal_refusal(answer, purpose);
        found.push(...manifests.map(readDescriptor).filter((one) => one !== undefined));
        if (found.length > options.limit || pages > PAGE_LIMIT)
            throw tooMany(purpose, options.limit);
        const next = nextPage(answer, purpose);
        if (next === undefined)
            return found;
        answer = await ask(repository, next, subject);
    }
}
/** Redirects are followed only to another referrers API: ghcr.io, which has none, sends to a page of github.com. */
async function ask(repository, to, subject) {
    const purpose = referrers_purposeOf(repository, subject);
    let next = to;
    for (let followed = 0;; followed += 1) {
        const answer = await repository.send({
            method: 'GET',
            to: next,
            headers: { accept: IMAGE_INDEX },
            purpose,
            redirects: 0,
            maxBytes: MANIFEST_LIMIT_BYTES,
        });
        const location = isRedirect(answer) ? locationOf(answer, purpose) : undefined;
        const leadsOn = location !== undefined && decodeURIComponent(location.pathname).endsWith(`/referrers/${subject}`);
        if (!leadsOn || followed === REDIRECTS)
            return answer;
        next = location;
    }
}
function isAbsent(answer) {
    if (answer.status !== 200)
        return NO_API.has(answer.status) || isRedirect(answer);
    // A page for people, or of a proxy, under a path that the registry does not know.
    return !/^application\/(?:vnd\.oci\.image\.index\.v1\+json|json)\b/i.test(answer.headers['content-type'] ?? '');
}
function isRedirect(answer) {
    return answer.status >= 300 && answer.status < 400;
}
function referrers_purposeOf(repository, subject) {
    return `the referrers of ${repository.name}@${subject}`;
}

;// CONCATENATED MODULE: ../shared/lib/oci/find.js






const COUNT = 200;
const BUNDLE_BYTES = 16 * 1024 * 1024;
/**
 * The bundles attached to `subject`, from the referrers API or the fallback tag, in the registry's order. None means
 * that none is there; whatever keeps us from knowing throws REGISTRY_…, content that is not its digest's BLOB_DIGEST
 * or MANIFEST_DIGEST.
 */
async function findBundles(repository, subject, limits = {}) {
    const count = limits.count ?? COUNT;
    const candidates = (await listReferrers(repository, subject)).filter(mayHoldBundle);
    if (candidates.length > count)
        throw tooMany(`the bundles of ${repository.name}@${subject}`, count);
    const results = await Promise.all(candidates.map((candidate) => readReferrer(repository, subject, candidate, limits.bundleBytes ?? BUNDLE_BYTES)));
    return {
        bundles: results.filter((result) => result !== undefined && 'text' in result),
        unusable: results.filter((result) => result !== undefined && 'reason' in result),
    };
}
/** Indexes that older tools wrote name the type of the config, mostly the empty one, or none (go-containerregistry). */
function mayHoldBundle({ artifactType }) {
    if (artifactType === undefined || artifactType === EMPTY_BLOB.mediaType)
        return true;
    return artifactType.startsWith(BUNDLE_PREFIX);
}
/** Undefined for a referrer of another kind. */
async function readReferrer(repository, subject, candidate, bundleBytes) {
    const referrer = candidate.digest;
    const read = await readImage(repository, candidate);
    if (typeof read === 'string')
        return { referrer, reason: read };
    const [layer, ...others] = read.layers.filter(({ mediaType }) => mediaType.startsWith(BUNDLE_PREFIX));
    if (layer === undefined)
        return undefined;
    // cosign reads manifests of exactly one layer; more could show different readers different bundles.
    if (others.length > 0 || read.layers.length > 1)
        return { referrer, reason: 'it has more than one layer' };
    if (read.subject?.digest !== subject) {
        return { referrer, reason: `it refers to ${read.subject?.digest ?? 'nothing'} instead` };
    }
    if (layer.size > bundleBytes) {
        return { referrer, reason: `its bundle has ${layer.size} bytes, more than the ${bundleBytes} that are read` };
    }
    const bytes = await readBlob(repository, layer);
    return { referrer, mediaType: layer.mediaType, annotations: read.annotations, text: bytes.toString('utf8') };
}
/** The manifest, or why there is none. */
async function readImage(repository, candidate) {
    try {
        const found = await getManifest(repository, candidate.digest);
        if (found === undefined)
            return 'its manifest is not there any more';
        return found.manifest.kind === 'image' ? found.manifest : 'it is an index';
    }
    catch (error) {
        // Anybody who may push can attach nonsense: that is one unusable referrer, not a broken registry.
        if ((0,errors_describe/* codeOf */.$N)(error) === 'MANIFEST_INVALID')
            return (0,errors_describe/* describe */.q0)(error);
        throw error;
    }
}

;// CONCATENATED MODULE: ../shared/lib/evidence/attached-bundles.js


/**
 * The bundles attached to an image, and the referrers that should hold one and do not. Whatever keeps us from knowing
 * (401, 429, 5xx) throws REGISTRY_….
 */
function attachedBundles(registry) {
    return async (image) => {
        const digest = `sha256:${image.digests.sha256}`;
        if (!reference_isDigest(digest))
            throw new TypeError(`${image.name} has no SHA-256`);
        const { bundles, unusable } = await findBundles(registry.repository(parseReference(image.name)), digest);
        const beside = { name: undefined, sha256: image.digests.sha256 };
        const origin = (referrer) => `${image.name}, referrer ${referrer}`;
        return [
            ...bundles.map(({ referrer, text }) => ({ origin: origin(referrer), file: undefined, beside, text })),
            ...unusable.map(({ referrer, reason }) => ({
                origin: origin(referrer),
                file: undefined,
                beside,
                unusable: reason,
            })),
        ];
    };
}

;// CONCATENATED MODULE: ../shared/lib/oci/resolve.js



/**
 * What a reference stands for now: by its digest where it has one, else by its tag, else by `latest`. Tags move, so ask
 * once and go on with the digest. Throws IMAGE_NOT_FOUND, REGISTRY_….
 */
async function resolveImage(repository, reference) {
    const found = await manifests_headManifest(repository, reference.digest ?? reference.tag ?? 'latest');
    if (found !== undefined)
        return found;
    throw new action_error/* ActionError */.l('IMAGE_NOT_FOUND', `There is no image ${formatReference(reference)}.`, {
        hint: 'Push it before this step, and check registry, repository and tag. Some registries answer so for a private image without a login.',
    });
}
/** Throws TAG_MOVED if a tag stands for something else than when it was resolved to `digest`. */
async function requireUnmovedTag(repository, tag, digest) {
    const now = await headManifest(repository, tag);
    if (now?.digest === digest)
        return;
    const name = `${formatName(repository)}:${tag}`;
    throw new ActionError('TAG_MOVED', `The tag ${name} was moved while this step worked: from ${digest} to ${now?.digest ?? 'nothing'}.`, { hint: `Give the image by digest (${formatName(repository)}@sha256:…), as the step that pushed it reports it.` });
}

;// CONCATENATED MODULE: ../shared/lib/evidence/image-subjects.js


/** The images that references stand for now, in their order: a tag may move, the digest does not. Throws IMAGE_NOT_FOUND. */
async function imageSubjects(registry, references) {
    return Promise.all(references.map(async (reference) => {
        const { digest } = await resolveImage(registry.repository(reference), reference);
        return {
            kind: 'image',
            name: reference_formatName(reference),
            reference: formatReference(reference),
            digests: { sha256: digest.slice('sha256:'.length) },
        };
    }));
}

;// CONCATENATED MODULE: ../shared/lib/digest/checksum-file.js

const ALGORITHM_BY_LENGTH = { 64: 'sha256', 128: 'sha512' };
/**
 * Lines of GNU coreutils' `sha256sum`/`sha512sum`: hex, a space, a space or `*`, the name. A name with a backslash or
 * line feed has the line start with `\` and is escaped.
 */
function formatChecksums(lines) {
    return lines
        .map(({ name, digest }) => {
        const escaped = name.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
        return `${escaped === name ? '' : '\\'}${digest}  ${escaped}\n`;
    })
        .join('');
}
/** Reads what {@link formatChecksums} writes. Every line must be well-formed; throws CHECKSUM_LINE with its number. */
function parseChecksums(text, source) {
    return text.split(/\r?\n/).flatMap((line, index) => {
        if (line.trim() === '')
            return [];
        const match = /^(?<escaped>\\?)(?<digest>[0-9a-fA-F]+) [ *](?<name>.+)$/.exec(line);
        const groups = match?.groups;
        const digest = groups?.['digest']?.toLowerCase() ?? '';
        const algorithm = ALGORITHM_BY_LENGTH[digest.length];
        if (groups?.['name'] === undefined || algorithm === undefined) {
            throw new action_error/* ActionError */.l('CHECKSUM_LINE', `Line ${index + 1} of ${source} is no checksum line.`, {
                hint: 'Each line must be what sha256sum or sha512sum prints: the digest in hex, two spaces, the file name.',
                file: source,
                line: index + 1,
            });
        }
        const name = groups['escaped'] === '' ? groups['name'] : unescapeName(groups['name']);
        return [{ name, algorithm, digest }];
    });
}
function unescapeName(name) {
    return name.replaceAll(/\\([\\nr])/g, (_, character) => character === 'n' ? '\n' : character === 'r' ? '\r' : '\\');
}

;// CONCATENATED MODULE: ../shared/lib/policy/quote.js
const LONGEST = 200;
/** A foreign value inside a sentence: quoted, on one line, cut when it is long. `undefined` reads as "none". */
function quote(value) {
    if (value === undefined)
        return 'none';
    const line = value.replaceAll(/\s+/g, ' ');
    return line.length <= LONGEST ? `"${line}"` : `"${line.slice(0, LONGEST)}…" (${line.length} characters)`;
}

;// CONCATENATED MODULE: ../shared/lib/policy/checksum-agreement.js


/** Where checksum files and files disagree: each file must be listed once in each, and nothing else. */
function checksumProblems(subjects, checksums) {
    const listed = subjects.filter(({ name }) => roleOf(name) !== 'checksums');
    return checksums.flatMap(({ name: source, lines }) => {
        const byName = new Map(listed.map((subject) => [subject.name, subject]));
        const problems = lines.flatMap(({ name, algorithm, digest }) => {
            const subject = byName.get(name);
            if (subject === undefined)
                return [`${source} lists ${quote(name)}, which is not there or is listed twice`];
            byName.delete(name);
            if (subject.digests[algorithm] === digest)
                return [];
            return [
                `${source} lists ${quote(name)} with ${algorithm} "${digest}", but the file has ${quote(subject.digests[algorithm])}`,
            ];
        });
        return [...problems, ...[...byName.keys()].map((name) => `${source} does not list ${quote(name)}`)];
    });
}

;// CONCATENATED MODULE: ../shared/lib/intoto/statement.js

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** Media type of a statement inside a DSSE envelope. */
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
function statement_statement(subject, predicateType, predicate) {
    return { _type: STATEMENT_TYPE, subject, predicateType, predicate };
}
/** A statement's bytes as read from an envelope. Accepts v0.1 too, which cosign's attest still writes. */
function parseStatement(payload) {
    const value = statement_parseJson(payload);
    if (!isRecord(value))
        throw malformed('it is no JSON object');
    const { _type, subject, predicateType, predicate } = value;
    if (_type !== STATEMENT_TYPE && _type !== 'https://in-toto.io/Statement/v0.1') {
        throw malformed('its _type is none of in-toto’s');
    }
    if (!Array.isArray(subject) || subject.length === 0 || !subject.every(isDescriptor)) {
        throw malformed('its subject is no list of digests');
    }
    if (typeof predicateType !== 'string' || predicateType === '')
        throw malformed('it names no predicateType');
    return { _type, subject, predicateType, predicate: isRecord(predicate) ? predicate : {} };
}
function isDescriptor(value) {
    return (isRecord(value) &&
        isRecord(value['digest']) &&
        Object.values(value['digest']).every((digest) => typeof digest === 'string') &&
        (value['name'] === undefined || typeof value['name'] === 'string'));
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function statement_parseJson(payload) {
    try {
        return JSON.parse(Buffer.from(payload).toString('utf8'));
    }
    catch (cause) {
        throw malformed('it is no JSON', cause);
    }
}
function malformed(why, cause) {
    return new action_error/* ActionError */.l('STATEMENT_MALFORMED', `The attestation holds no in-toto statement: ${why}.`, { cause });
}

;// CONCATENATED MODULE: ../shared/lib/intoto/image-signature.js

const IMAGE_SIGNATURE_TYPE = 'https://sigstore.dev/cosign/sign/v1';
/**
 * The statement that `cosign sign` makes of an image: the subject has a digest and no name, `annotations` is what
 * `cosign verify -a` compares. `sha256` is hex.
 * Source: https://github.com/sigstore/cosign/blob/main/cmd/cosign/cli/sign/sign.go
 */
function imageSignature(sha256, annotations = {}) {
    return statement([{ digest: { sha256 }, annotations }], IMAGE_SIGNATURE_TYPE, {});
}

;// CONCATENATED MODULE: ../shared/lib/intoto/slsa-provenance.js

const PROVENANCE_TYPE = 'https://slsa.dev/provenance/v1';
const WORKFLOW_BUILD_TYPE = 'https://actions.github.io/buildtypes/workflow/v1';
/** The build type "MUST NOT be used for any other event type": https://actions.github.io/buildtypes/workflow/v1 */
const EVENTS = (/* unused pure expression or super */ null && (['create', 'push', 'release', 'workflow_dispatch']));
/**
 * SLSA provenance v1 of a GitHub Actions run, field by field as actions/attest writes it, so that everything that checks
 * the one checks the other. `serverUrl` is GITHUB_SERVER_URL. Throws PROVENANCE_EVENT, PROVENANCE_WORKFLOW.
 * Source: https://github.com/actions/toolkit/blob/main/packages/attest/src/provenance.ts
 */
function provenancePredicate(claims, serverUrl) {
    if (!EVENTS.includes(claims.eventName)) {
        throw new ActionError('PROVENANCE_EVENT', `No provenance can be stated for the event "${claims.eventName}".`, {
            hint: `SLSA's build type for workflows covers only: ${EVENTS.join(', ')}. Start the release workflow by one of these, for instance "on: push: tags: ['v*']".`,
        });
    }
    const server = serverUrl.replace(/\/$/, '');
    const repository = `${server}/${claims.repository}`;
    return {
        buildDefinition: {
            buildType: WORKFLOW_BUILD_TYPE,
            externalParameters: {
                workflow: { ref: claims.ref, repository, path: workflowPath(claims) },
            },
            internalParameters: {
                github: {
                    event_name: claims.eventName,
                    repository_id: claims.repositoryId,
                    repository_owner_id: claims.repositoryOwnerId,
                    runner_environment: claims.runnerEnvironment,
                },
            },
            resolvedDependencies: [{ uri: `git+${repository}@${claims.ref}`, digest: { gitCommit: claims.sha } }],
        },
        runDetails: {
            builder: { id: `${server}/${claims.jobWorkflowRef}` },
            metadata: { invocationId: `${repository}/actions/runs/${claims.runId}/attempts/${claims.runAttempt}` },
        },
    };
}
/** `owner/name/PATH@ref`: up to the first "@", as actions/attest cuts it. */
function workflowPath({ repository, workflowRef }) {
    const path = workflowRef.startsWith(`${repository}/`) ? workflowRef.slice(repository.length + 1).split('@')[0] : '';
    if (path === undefined || path === '') {
        throw new ActionError('PROVENANCE_WORKFLOW', `The workflow "${workflowRef}" does not belong to the repository "${repository}".`, {
            hint: 'A workflow that another repository requires cannot be described; start the release by a workflow of its own.',
        });
    }
    return path;
}

;// CONCATENATED MODULE: ../shared/lib/policy/image-name.js
const DOCKER_HUB = /^(?:index\.docker\.io|registry-1\.docker\.io)(?=\/)/;
/**
 * Whether a statement's subject name stands for an image: `registry/repository`, as we, `actions/attest` and
 * `cosign attest` write it, or a reference to it with a tag or a digest.
 */
function namesImage(name, image) {
    if (name === undefined)
        return false;
    const [tagged = ''] = name.split('@', 1);
    // A colon before the last slash belongs to the port.
    const colon = tagged.indexOf(':', tagged.lastIndexOf('/') + 1);
    const bare = colon === -1 ? tagged : tagged.slice(0, colon);
    return bare.replace(DOCKER_HUB, 'docker.io') === image;
}

;// CONCATENATED MODULE: ../shared/lib/policy/coverage.js



/**
 * Why a statement does not speak about a subject; `undefined` when it does. A file must be listed with its name and
 * its digest, an image with its digest, and in provenance with its repository too: bytes that were attested as a file are
 * no image. Signatures as cosign makes them name nothing, so they stay good for copies in other registries.
 */
function coverageGap(statement, subject) {
    return subject.kind === 'file' ? fileGap(statement.subject, subject) : imageGap(statement, subject);
}
function imageGap({ subject: listed, predicateType }, image) {
    const same = listed.filter((descriptor) => agrees(descriptor, image));
    if (same.length === 0) {
        const digests = listed.slice(0, 3).map((descriptor) => quote(descriptor.digest?.['sha256']));
        return `it speaks about ${digests.join(', ')}, not about this image (sha256 "${image.digests.sha256}")`;
    }
    if (predicateType !== PROVENANCE_TYPE || same.some(({ name }) => namesImage(name, image.name)))
        return undefined;
    return `it lists this digest under the name ${quote(same[0]?.name)}, not "${image.name}"`;
}
function fileGap(descriptors, subject) {
    const named = descriptors.filter((descriptor) => descriptor.name === subject.name);
    const wrong = named.find((descriptor) => !agrees(descriptor, subject));
    if (wrong !== undefined && named.length > 1)
        return `it lists ${quote(subject.name)} more than once, with different digests`;
    if (wrong !== undefined) {
        return `it lists ${quote(subject.name)} with sha256 ${quote(wrong.digest?.['sha256'])}, but the file has sha256 "${subject.digests.sha256}"`;
    }
    if (named.length > 0)
        return undefined;
    const other = descriptors.find((descriptor) => agrees(descriptor, subject));
    if (other === undefined)
        return `it does not list ${quote(subject.name)}`;
    return `it lists these bytes under the name ${quote(other.name)}, not ${quote(subject.name)}`;
}
/** SHA-256 must be there and equal; other digests that both sides hold must be equal too. */
function agrees(descriptor, subject) {
    const listed = descriptor.digest ?? {};
    return (listed['sha256'] === subject.digests.sha256 &&
        Object.entries(subject.digests).every(([algorithm, digest]) => (listed[algorithm] ?? digest) === digest));
}

;// CONCATENATED MODULE: ../shared/lib/policy/whole-pattern.js
/**
 * A regular expression that must match the whole text. Throws the engine's SyntaxError.
 * The source is compiled alone first: one like `a)|(?:b` would otherwise escape from the anchors.
 */
function wholePattern(source) {
    const alone = new RegExp(source);
    return new RegExp(`^(?:${alone.source})$`);
}
/**
 * The text with which every match of `source` begins, as far as the expression spells it out. Empty when it has
 * alternatives at its top level, since each of them could begin in its own way.
 */
function literalStart(source) {
    if (hasTopLevelAlternative(source))
        return '';
    let literal = '';
    let index = source.startsWith('^') ? 1 : 0;
    while (index < source.length) {
        const escaped = source[index] === '\\';
        const character = source[escaped ? index + 1 : index] ?? '';
        // An escaped letter or digit is a class, an assertion or a code; an unescaped sign may be syntax.
        if (escaped ? /[\w\s]/.test(character) : /[.*+?^${}()|[\]]/.test(character))
            break;
        index += escaped ? 2 : 1;
        // A quantifier can make the character before it optional.
        if (/[*+?{]/.test(source[index] ?? ''))
            break;
        literal += character;
    }
    return literal;
}
function hasTopLevelAlternative(source) {
    let depth = 0;
    let inClass = false;
    for (let index = 0; index < source.length; index += 1) {
        const character = source[index];
        if (character === '\\')
            index += 1;
        else if (inClass)
            inClass = character !== ']';
        else if (character === '[')
            inClass = true;
        else if (character === '(')
            depth += 1;
        else if (character === ')')
            depth -= 1;
        else if (character === '|' && depth === 0)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ../shared/lib/policy/workflow-uri.js
// GitHub runs workflows from this one folder only, so a path has no further slash. A file name may hold "@", and so may
// a ref: the shortest name that is followed by a ref is the only reading in which a branch's name cannot pose as a path.
const WORKFLOW = /^([^/@\s]+\/[^/@\s]+)\/(\.github\/workflows\/[^/]+?\.ya?ml)@(refs\/.+|[0-9a-f]{40}|[0-9a-f]{64})$/;
const FULL_TAG = /^refs\/tags\/v(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;
/** The parts of a workflow's URI on `server`; `undefined` for any other text. */
function parseWorkflowUri(uri, server) {
    if (!uri.startsWith(`${server}/`))
        return undefined;
    const [, repository, path, ref] = WORKFLOW.exec(uri.slice(server.length + 1)) ?? [];
    if (repository === undefined || path === undefined || ref === undefined)
        return undefined;
    return { repository, path, ref };
}
/** Whether a ref is a tag `vX.Y.Z`: branches and tags like `v1` move, so they do not say which code signed. */
function isFullTag(ref) {
    return FULL_TAG.test(ref);
}

;// CONCATENATED MODULE: ../shared/lib/policy/identity.js



/** What a signer is that it should not be, one sentence each; empty when the identity holds. */
function identityMismatches(signer, expected) {
    return [
        ...differs('the issuer', signer.issuer, expected.issuer),
        ...signerMismatches(signer, expected),
        ...(expected.source === undefined ? [] : sourceMismatches(signer, expected.source, expected.server)),
        ...differs('the runner environment', signer.runnerEnvironment, expected.runnerEnvironment),
        ...differs('the build trigger', signer.buildTrigger, expected.buildTrigger),
    ];
}
function signerMismatches(signer, expected) {
    const who = nameMismatches(signer.identity, expected);
    if (expected.signerDigests.length > 0) {
        const listed = signer.buildSignerDigest !== undefined && expected.signerDigests.includes(signer.buildSignerDigest);
        if (listed)
            return who;
        return [
            ...who,
            expectation("the signer workflow's commit", signer.buildSignerDigest, expected.signerDigests.join(' or ')),
        ];
    }
    const workflow = parseWorkflowUri(signer.identity, expected.server);
    if (expected.source === undefined || !signer.identity.startsWith(`${expected.server}/`))
        return who;
    if (workflow === undefined)
        return [...who, `the signer ${quote(signer.identity)} is no workflow`];
    if (workflow.repository === expected.source.repository || isFullTag(workflow.ref))
        return who;
    return [
        ...who,
        `the signer workflow belongs to ${quote(workflow.repository)} and ran at ${quote(workflow.ref)}, which is no full tag "refs/tags/vX.Y.Z" and can be moved`,
    ];
}
function nameMismatches(identity, { signer, server }) {
    if (signer.kind === 'identity')
        return differs('the signer', identity, signer.value);
    if (signer.kind === 'pattern') {
        if (wholePattern(signer.source).test(identity))
            return [];
        return [`the signer is ${quote(identity)}, which ${quote(signer.source)} does not match as a whole`];
    }
    const start = `${server}/${signer.repository}/${signer.path}@`;
    if (signer.ref !== undefined)
        return differs('the signer', identity, start + signer.ref);
    const found = parseWorkflowUri(identity, server);
    if (found?.repository === signer.repository && found.path === signer.path)
        return [];
    return [expectation('the signer', identity, `${start}…`)];
}
function sourceMismatches(signer, source, server) {
    return [
        ...differs('the source repository', signer.sourceRepositoryUri, `${server}/${source.repository}`),
        ...differs('the source repository’s id', signer.sourceRepositoryId, source.repositoryId),
        ...differs('the source ref', signer.sourceRepositoryRef, source.ref),
        ...differs('the source commit', signer.sourceRepositoryDigest, source.digest),
    ];
}
function differs(what, found, expected) {
    return expected === undefined || found === expected ? [] : [expectation(what, found, expected)];
}
function expectation(what, found, expected) {
    // GitHub takes any case in an address, certificates carry the one in which the name was registered.
    const caseOnly = found !== undefined && found.toLowerCase() === expected.toLowerCase();
    return `${what} is ${quote(found)}, expected ${quote(expected)}${caseOnly ? ' (only upper and lower case differ)' : ''}`;
}

;// CONCATENATED MODULE: ../shared/lib/intoto/provenance-match.js
/**
 * Where SLSA provenance v1 for the workflow build type says something else than the certificate of whoever signed it.
 * The predicate is the signer's own word; the certificate is the platform's. An empty list means that they agree. A field
 * must be there in both.
 */
function provenanceMismatches(predicate, certificate) {
    return expectations(certificate).flatMap(([field, certified]) => {
        const stated = at(predicate, field);
        return stated !== undefined && stated === certified ? [] : [{ field, stated, certified }];
    });
}
function expectations(certificate) {
    const { sourceRepositoryUri: repository, sourceRepositoryRef: ref } = certificate;
    const workflow = 'buildDefinition.externalParameters.workflow';
    const github = 'buildDefinition.internalParameters.github';
    const source = 'buildDefinition.resolvedDependencies.0';
    return [
        ['runDetails.builder.id', certificate.buildSignerUri],
        ['runDetails.metadata.invocationId', certificate.runInvocationUri],
        [`${workflow}.repository`, repository],
        [`${workflow}.ref`, ref],
        [`${workflow}.path`, pathOf(certificate)],
        [`${source}.uri`, repository === undefined || ref === undefined ? undefined : `git+${repository}@${ref}`],
        [`${source}.digest.gitCommit`, certificate.sourceRepositoryDigest],
        [`${github}.event_name`, certificate.buildTrigger],
        [`${github}.repository_id`, certificate.sourceRepositoryId],
        [`${github}.repository_owner_id`, certificate.sourceRepositoryOwnerId],
        [`${github}.runner_environment`, certificate.runnerEnvironment],
    ];
}
/** The path in `https://github.com/owner/name/PATH@ref`, up to the first "@" as provenance has it. */
function pathOf({ buildConfigUri, sourceRepositoryUri }) {
    if (buildConfigUri === undefined || sourceRepositoryUri === undefined)
        return undefined;
    if (!buildConfigUri.startsWith(`${sourceRepositoryUri}/`))
        return undefined;
    return buildConfigUri.slice(sourceRepositoryUri.length + 1).split('@')[0];
}
function at(value, field) {
    const found = field
        .split('.')
        .reduce((inner, name) => typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
        ? inner[name]
        : undefined, value);
    return typeof found === 'string' ? found : undefined;
}

;// CONCATENATED MODULE: ../shared/lib/policy/provenance.js



/**
 * Why provenance cannot be believed though its signer can, one sentence each: the certificate holds GitHub's word about
 * the run, the predicate only the signer's, so they must agree in every field.
 */
function provenanceRefusals({ predicate }, signer) {
    const buildType = buildTypeOf(predicate);
    const mismatches = provenanceMismatches(predicate, signer).map(({ field, stated, certified }) => certified === undefined
        ? `the certificate does not vouch for ${field}`
        : `its ${field} is ${quote(stated)}, but the certificate says ${quote(certified)}`);
    return [
        ...(buildType === WORKFLOW_BUILD_TYPE
            ? []
            : [`its build type is ${quote(buildType)}, expected ${quote(WORKFLOW_BUILD_TYPE)}`]),
        ...(signer.buildSignerUri === signer.identity
            ? []
            : [`its certificate names two signers, ${quote(signer.identity)} and ${quote(signer.buildSignerUri)}`]),
        ...mismatches,
    ];
}
function buildTypeOf(predicate) {
    const definition = predicate['buildDefinition'];
    if (typeof definition !== 'object' || definition === null || !('buildType' in definition))
        return undefined;
    return typeof definition.buildType === 'string' ? definition.buildType : undefined;
}

;// CONCATENATED MODULE: ../shared/lib/policy/sbom-document.js
const PREDICATE_TYPES = /^https:\/\/(?:spdx\.dev\/Document(?:\/v[\d.]+)?|cyclonedx\.org\/bom(?:\/v?[\d.]+)?)$/;
/** Whether a statement's predicate is an SBOM, by its type. */
function isSbomType(predicateType) {
    return PREDICATE_TYPES.test(predicateType);
}
/** Whether a JSON value is an SPDX 2 or CycloneDX document, by the fields that their schemas demand. */
function isSbom(document) {
    const { spdxVersion, SPDXID, bomFormat, specVersion } = record(document);
    const isSpdx = typeof spdxVersion === 'string' && spdxVersion.startsWith('SPDX-2') && typeof SPDXID === 'string';
    return isSpdx || (bomFormat === 'CycloneDX' && typeof specVersion === 'string');
}
/**
 * The SHA-256 digests of what an SPDX 2 or CycloneDX JSON document describes; `undefined` for anything else. What else it
 * lists are parts and dependencies: that something depends on a file does not make the document an SBOM of that file.
 */
function describedDigests(document) {
    if (!isSbom(document))
        return undefined;
    const { bomFormat, metadata } = record(document);
    const described = bomFormat === 'CycloneDX' ? [record(metadata)['component']] : describedElements(record(document));
    const digests = described.flatMap((item) => [
        sbom_document_list(record(item)['checksums']).map((checksum) => sha256Of(checksum, 'algorithm', 'checksumValue')),
        sbom_document_list(record(item)['hashes']).map((hash) => sha256Of(hash, 'alg', 'content')),
    ]);
    return new Set(digests.flat().filter((digest) => digest !== undefined));
}
/** Both ways in which SPDX 2 says it: https://spdx.github.io/spdx-spec/v2.3/relationships-between-SPDX-elements/ */
function describedElements(document) {
    const { SPDXID: documentId, files, packages, relationships, documentDescribes } = document;
    const ids = new Set([
        ...sbom_document_list(documentDescribes),
        ...sbom_document_list(relationships).map((item) => describedId(item, documentId)),
    ]);
    return [files, packages].flatMap(sbom_document_list).filter((element) => {
        const id = record(element)['SPDXID'];
        return typeof id === 'string' && ids.has(id);
    });
}
function describedId(relationship, documentId) {
    const { spdxElementId, relationshipType, relatedSpdxElement } = record(relationship);
    if (relationshipType === 'DESCRIBES' && spdxElementId === documentId)
        return relatedSpdxElement;
    return relationshipType === 'DESCRIBED_BY' && relatedSpdxElement === documentId ? spdxElementId : undefined;
}
function sha256Of(value, algorithm, digest) {
    const entry = record(value);
    const text = entry[digest];
    return /^SHA-?256$/.test(String(entry[algorithm])) && typeof text === 'string' ? text.toLowerCase() : undefined;
}
function record(value) {
    return typeof value === 'object' && value !== null ? value : {};
}
function sbom_document_list(value) {
    return Array.isArray(value) ? value : [];
}

;// CONCATENATED MODULE: ../shared/lib/policy/finding.js







/** Looks at one piece of evidence for an artifact: what it is, whether it speaks about it, and who signed. */
function examine(subject, evidence, identity) {
    const { origin } = evidence;
    if (!evidence.sound)
        return { origin, use: 'unsound', refusals: [evidence.reason], bundle: undefined };
    const { bundle } = evidence;
    const { use, refusals } = bundle.content.kind === 'signature' ? bare(bundle.content.sha256, subject) : stated(bundle, subject);
    return { origin, use, refusals: [...refusals, ...identityMismatches(bundle.signer, identity)], bundle };
}
function bare(sha256, subject) {
    if (subject.kind === 'image') {
        // Bytes of a manifest could be signed as a file by mistake; an image is signed on purpose only by a statement.
        return {
            use: 'other',
            refusals: [`it signs bytes, but an image is signed by a statement of type ${IMAGE_SIGNATURE_TYPE}`],
        };
    }
    if (sha256 === subject.digests.sha256)
        return { use: 'signature', refusals: [] };
    const refusal = `it signs sha256 ${quote(sha256)}, but the file has sha256 "${subject.digests.sha256}"`;
    return { use: 'signature', refusals: [refusal] };
}
function stated({ content, signer }, subject) {
    if (content.kind !== 'statement')
        throw new TypeError('a bare signature holds no statement');
    const { statement } = content;
    const gap = coverageGap(statement, subject);
    const refusals = gap === undefined ? [] : [gap];
    const { predicateType, predicate } = statement;
    if (predicateType === IMAGE_SIGNATURE_TYPE)
        return { use: 'signature', refusals };
    if (predicateType === PROVENANCE_TYPE) {
        return { use: 'provenance', refusals: [...refusals, ...provenanceRefusals(statement, signer)] };
    }
    if (isSbomType(predicateType)) {
        const broken = isSbom(predicate) ? [] : ['its predicate is neither an SPDX 2 nor a CycloneDX document'];
        return { use: 'sbom', refusals: [...refusals, ...broken] };
    }
    return { use: 'other', refusals };
}

;// CONCATENATED MODULE: ../shared/lib/policy/slsa-level.js

const SUITE = 'kubernetes-sigs/release-actions';
// Their jobs are fixed by the tag: the build runs on a hosted runner without an ID token, and no user code runs where
// provenance is signed.
const ISOLATED_WORKFLOWS = new Set([
    '.github/workflows/secure-release.yml',
    '.github/workflows/secure-images.yml',
]);
/**
 * The level that provenance from this signer reaches. https://slsa.dev/spec/v1.2/build-requirements
 * L3 asks that the build cannot reach what signs, which only a reusable workflow at a fixed state can promise.
 */
function slsaLevel(signer, server = 'https://github.com') {
    if (signer.runnerEnvironment !== 'github-hosted') {
        return { level: 1, reason: `the runner is ${signer.runnerEnvironment ?? 'unknown'}, not github-hosted` };
    }
    const workflow = parseWorkflowUri(signer.identity, server);
    if (workflow?.repository !== SUITE || !ISOLATED_WORKFLOWS.has(workflow.path)) {
        return { level: 2, reason: 'the workflow that signed is not one that keeps the build away from the signing' };
    }
    if (!isFullTag(workflow.ref)) {
        return { level: 2, reason: `${SUITE} signed at ${workflow.ref}, which is no full tag and can be moved` };
    }
    return { level: 3, reason: `${SUITE} signed at ${workflow.ref} on a hosted runner, apart from the build` };
}

;// CONCATENATED MODULE: ../shared/lib/policy/judge.js


/** The verdict over one artifact from all evidence that was found for it, and the SBOM files that hold themselves. */
function judge(subject, evidence, policy, sboms = []) {
    const findings = evidence.map((piece) => examine(subject, piece, policy.identity));
    const describing = sboms.filter((sbom) => sbom.describes.has(subject.digests.sha256)).map(({ name }) => name);
    const missing = policy.require.filter((requirement) => accepted(findings, requirement) === undefined && !(requirement === 'sbom' && describing.length > 0));
    const refusals = findings.filter((finding) => finding.refusals.length > 0).map(tell);
    const gaps = missing.map((requirement) => gap(requirement, findings));
    // A policy that asks for nothing would let everything pass.
    const empty = policy.require.length === 0 ? ['nothing is required, so nothing is proved'] : [];
    const reasons = [...empty, ...gaps, ...(policy.strict || gaps.length > 0 ? refusals : [])];
    const holds = reasons.length === 0;
    const counting = holds ? findings : [];
    const provenance = accepted(counting, 'provenance')?.bundle;
    const bundle = accepted(counting, 'signature')?.bundle ?? provenance ?? accepted(counting, 'sbom')?.bundle;
    return {
        subject,
        holds,
        reasons,
        warnings: holds ? refusals : [],
        findings,
        bundle,
        signer: bundle?.signer,
        sboms: describing,
        level: provenance === undefined ? undefined : slsaLevel(provenance.signer, policy.identity.server),
    };
}
function accepted(findings, requirement) {
    return findings.find((finding) => finding.use === requirement && finding.refusals.length === 0);
}
const WHAT = { signature: 'signature', provenance: 'provenance', sbom: 'SBOM', other: 'of another kind' };
function gap(requirement, findings) {
    const refused = findings.filter(({ use }) => use === requirement || use === 'unsound').length;
    if (refused > 0)
        return `no ${WHAT[requirement]} holds (${refused} found)`;
    const others = findings.flatMap(({ origin, use }) => use === requirement || use === 'unsound' ? [] : [`${origin} is ${use === 'other' ? '' : 'only '}${WHAT[use]}`]);
    return `no ${WHAT[requirement]} was found${others.length === 0 ? '' : ` (${others.join(', ')})`}`;
}
function tell(finding) {
    return `${finding.origin} is refused, because ${finding.refusals.join('; ')}`;
}

;// CONCATENATED MODULE: ../shared/lib/policy/piece.js
/**
 * Whether a piece must be looked at for a subject: by digest, or for a file by name. Names do not count in what is attached
 * to an image: it stays there for ever, also when a later attempt makes other files of the same names.
 */
function piece_concerns({ claims, beside }, subject) {
    if (beside !== undefined && names(beside, subject))
        return true;
    const attached = beside !== undefined && beside.name === undefined;
    return claims.some(({ name, sha256 }) => names({ name: attached ? undefined : name, sha256 }, subject));
}
/** Whether a claim is about a subject. */
function names({ name, sha256 }, subject) {
    return sha256 === subject.digests.sha256 || (subject.kind === 'file' && name === subject.name);
}

;// CONCATENATED MODULE: ../shared/lib/policy/judge-all.js



/**
 * The verdicts over artifacts that were released together, in their order. An SBOM file counts for the others once its
 * own verdict holds.
 */
function judge_all_judgeAll(subjects, pieces, policy, sboms) {
    const verdict = (subject, held) => {
        const evidence = pieces.filter((piece) => piece_concerns(piece, subject)).map((piece) => piece.evidence);
        return judge(subject, evidence, policyFor(subject, policy), held);
    };
    const held = sboms.filter(({ name }) => subjects.some((subject) => subject.kind === 'file' && subject.name === name && verdict(subject, []).holds));
    return subjects.map((subject) => verdict(subject, held));
}
/** An SBOM, and what is made after it, cannot be described by it. */
function policyFor(subject, policy) {
    if (subject.kind === 'image' || roleOf(subject.name) === 'payload')
        return policy;
    const require = policy.require.filter((requirement) => requirement !== 'sbom');
    // Where nothing but an SBOM is asked for, the SBOM itself must at least be signed.
    return { ...policy, require: require.length === 0 ? ['signature'] : require };
}

;// CONCATENATED MODULE: ../shared/lib/policy/release-set.js





/**
 * The verdict over a whole release: each file that is no evidence is covered, each piece of evidence holds and covers
 * something, nothing is there that nobody vouches for, and the checksum files agree. Always strict.
 */
function judgeReleaseSet(set, policy) {
    const subjects = set.files.filter(({ name }) => isSubject(name));
    const verdicts = judge_all_judgeAll([...subjects, ...set.images], set.pieces, { ...policy, strict: true }, set.sboms);
    const problems = [
        ...(subjects.some(({ name }) => roleOf(name) === 'payload') ? [] : ['the release holds no artifact']),
        ...nameProblems(set),
        ...set.files.flatMap(({ name }) => evidenceFileProblems(name, set)),
        ...set.pieces.flatMap((piece) => pieceProblems(piece, set)),
        ...checksumProblems(subjects, set.checksums),
    ];
    return { holds: problems.length === 0 && verdicts.every((verdict) => verdict.holds), verdicts, problems };
}
function nameProblems({ files, names }) {
    const seen = files.map(({ name }) => name);
    const twice = seen.filter((name, index) => seen.indexOf(name) !== index);
    return [
        ...twice.map((name) => `${quote(name)} is there more than once`),
        ...(names === undefined
            ? []
            : seen.filter((name) => !names.includes(name)).map((name) => `${quote(name)} does not belong to the release`)),
        ...(names ?? []).filter((name) => !seen.includes(name)).map((name) => `${quote(name)} is missing`),
    ];
}
function evidenceFileProblems(name, { pieces }) {
    const role = roleOf(name);
    if (role === 'legacy-evidence')
        return [`${quote(name)} is a signature without a bundle, which is not read`];
    if (role !== 'evidence' || pieces.some(({ file }) => file === name))
        return [];
    return [`${quote(name)} holds no evidence`];
}
function pieceProblems(piece, { files, images }) {
    const { evidence, claims } = piece;
    const members = [...files.filter(({ name }) => isSubject(name)), ...images];
    const onEvidence = files.find((file) => !isSubject(file.name) && piece_concerns(piece, file));
    if (onEvidence !== undefined) {
        return [`${evidence.origin} speaks about ${quote(onEvidence.name)}, which is evidence itself`];
    }
    const unsound = evidence.sound ? [] : [`${evidence.origin} is refused, because ${evidence.reason}`];
    if (!members.some((member) => piece_concerns(piece, member))) {
        return [...unsound, `${evidence.origin} covers nothing that is there`];
    }
    const absent = claims.filter((claim) => !members.some((member) => names(claim, member)));
    return absent.map(({ name, sha256 }) => `${evidence.origin} speaks about ${quote(name ?? sha256)}, which is not there`);
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

;// CONCATENATED MODULE: ../shared/lib/subject/file-subjects.js



// Hashing is bound by one core; a few more files in flight hide the time to open and read them.
const AT_ONCE = 4;
/** Digests of the files, each read once, in the order given. Throws EMPTY_FILE, FILE_UNREADABLE. */
async function fileSubjects(files, algorithms = ['sha256'], onDone = () => { }) {
    const empty = files.find((file) => file.size === 0);
    if (empty !== undefined)
        throw emptyFile(empty);
    return pLimit(AT_ONCE).map(files, async ({ name, path }) => {
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

;// CONCATENATED MODULE: ../shared/lib/evidence/read-hashed.js



/**
 * The bytes of a file, exactly those that were hashed: what is looked at must be what is uploaded. Throws FILE_CHANGED.
 */
async function readHashed(file) {
    const bytes = await (0,promises_.readFile)(file.path);
    if (sha256(bytes) !== file.sha256)
        throw fileChanged(file);
    return bytes;
}
function fileChanged({ name, path }) {
    return new action_error/* ActionError */.l('FILE_CHANGED', `${name} changed while it was verified.`, {
        file: path,
        hint: 'Verify after the last step that writes the files, and let nothing else run beside it.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/evidence/sbom-files.js



const sbom_files_MAX_BYTES = 256 * 1024 * 1024;
/** What the SBOM files among the subjects describe. One that is no JSON of a known format describes nothing. */
async function sbom_files_readSbomFiles(subjects) {
    const documents = [];
    for (const subject of subjects) {
        if (subject.kind !== 'file' || roleOf(subject.name) !== 'sbom' || subject.size > sbom_files_MAX_BYTES)
            continue;
        const { name, path, digests } = subject;
        const describes = describedDigests(sbom_files_parse(await readHashed({ name, path, sha256: digests.sha256 })));
        if (describes !== undefined)
            documents.push({ name, describes });
    }
    return documents;
}
function sbom_files_parse(bytes) {
    try {
        return JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../shared/lib/evidence/bundle-source.js



/** As large as a bundle may be; the predicate of an SBOM attestation is the largest part. */
const bundle_source_MAX_BYTES = 16 * 1024 * 1024;
const BUNDLE_OF = /^(.+)\.sigstore\.json$/;
/** Reads a file of evidence. Throws EVIDENCE_UNREADABLE: a file that cannot be read is no "unsigned". And FILE_CHANGED. */
async function readEvidenceFile({ path, name, sha256 }) {
    const subject = BUNDLE_OF.exec(name)?.[1];
    const place = {
        origin: name,
        file: name,
        beside: subject === undefined ? undefined : { name: subject, sha256: undefined },
    };
    try {
        const status = await (0,promises_.stat)(path);
        // A link to a device or a pipe would never end.
        if (!status.isFile())
            return { ...place, unusable: 'it is no regular file' };
        if (status.size > bundle_source_MAX_BYTES)
            return { ...place, unusable: `it has ${status.size} bytes, a bundle at most ${bundle_source_MAX_BYTES}` };
        const bytes = sha256 === undefined ? await (0,promises_.readFile)(path) : await readHashed({ name, path, sha256 });
        return { ...place, text: bytes.toString('utf8') };
    }
    catch (cause) {
        if (cause instanceof action_error/* ActionError */.l)
            throw cause;
        throw new action_error/* ActionError */.l('EVIDENCE_UNREADABLE', `Cannot read the evidence ${path}.`, {
            cause,
            file: path,
            hint: 'Check the path, and that the file may be read.',
        });
    }
}

;// CONCATENATED MODULE: ../shared/lib/evidence/evidence-files.js



/** A release page holds 1000 assets; more files of evidence belong to something else. */
const MAX_FILES = 2000;
const PROVENANCE_NAME = 'provenance.intoto.jsonl';
/**
 * The files of evidence that lie beside files: `NAME.sigstore.json`, `NAME.intoto.jsonl`, and `provenance.intoto.jsonl`
 * in the same folder or in `root`, where provenance about files of several folders is written. Throws
 * EVIDENCE_UNREADABLE where it cannot be known whether they are there.
 */
async function evidenceBeside(subjects, root) {
    const beside = subjects.flatMap(({ name, path }) => [
        ...[name, basename(path)].flatMap((stem) => [`${stem}.sigstore.json`, `${stem}.intoto.jsonl`]),
        PROVENANCE_NAME,
    ].map((file) => join(dirname(path), file)));
    // Files are found by their real paths, and no file is to be read twice.
    const atRoot = root === undefined ? [] : [join(await realpath(root), PROVENANCE_NAME)];
    const paths = new Set([...beside, ...atRoot]);
    const found = [];
    for (const path of paths)
        if (await isThere(path))
            found.push({ path, name: basename(path) });
    return found;
}
/** Each file once, by its path. Throws EVIDENCE_TOO_MUCH. */
function distinctFiles(files) {
    const distinct = [...new Map(files.map((file) => [file.path, file])).values()];
    if (distinct.length <= MAX_FILES)
        return distinct;
    throw new action_error/* ActionError */.l('EVIDENCE_TOO_MUCH', `${distinct.length} files of evidence were found, at most ${MAX_FILES} are read.`, {
        hint: 'Narrow the patterns in "evidence", or verify in several steps.',
    });
}
async function isThere(path) {
    try {
        await lstat(path);
        return true;
    }
    catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return false;
        throw new ActionError('EVIDENCE_UNREADABLE', `Cannot look for evidence at ${path}.`, {
            cause,
            file: path,
            hint: 'Check that the folder may be read.',
        });
    }
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/bundle.js

const MEDIA_TYPES = new Set([
    'application/vnd.dev.sigstore.bundle+json;version=0.1',
    'application/vnd.dev.sigstore.bundle+json;version=0.2',
    'application/vnd.dev.sigstore.bundle+json;version=0.3',
    'application/vnd.dev.sigstore.bundle.v0.3+json',
]);
/** What actions/attest allows a predicate, too. */
const bundle_MAX_BYTES = 16 * 1024 * 1024;
const MAX_BUNDLES = 1000;
/** The deepest known field lies 8 deep; a statement inside is base64. */
const MAX_DEPTH = 16;
/**
 * The bundles of a file: one JSON object, or one on each line (`*.jsonl`). Versions 0.1 to 0.3. `source` names the file
 * in errors. Throws BUNDLE_MALFORMED.
 * Source: https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_bundle.proto
 */
async function parseBundles(text, source) {
    if (Buffer.byteLength(text) > bundle_MAX_BYTES)
        throw bundle_malformed(source, `it is larger than ${bundle_MAX_BYTES} bytes`);
    const whole = tryJson(text);
    if (whole !== undefined)
        return [await parseBundle(whole, source)];
    const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line, number: index + 1 }]));
    if (lines.length === 0)
        throw bundle_malformed(source, 'it is empty');
    if (lines.length > MAX_BUNDLES)
        throw bundle_malformed(source, `it holds more than ${MAX_BUNDLES} lines`);
    return Promise.all(lines.map(({ line, number }) => {
        const value = tryJson(line);
        const where = lines.length === 1 ? source : `${source}, line ${number}`;
        if (value === undefined)
            throw bundle_malformed(where, 'it is no JSON, or nested too deep');
        return parseBundle(value, where);
    }));
}
/** A bundle that is JSON already, such as one of GitHub's attestations API. */
async function parseBundle(json, source) {
    const mediaType = typeof json === 'object' && json !== null ? json['mediaType'] : undefined;
    if (typeof mediaType !== 'string' || !MEDIA_TYPES.has(mediaType)) {
        throw bundle_malformed(source, `its mediaType is ${JSON.stringify(mediaType)?.slice(0, 100) ?? 'missing'}`);
    }
    const { bundleFromJSON } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(178)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3178, 19));
    try {
        const value = bundleFromJSON(json);
        return { json: JSON.stringify(json), mediaType, kind: bundle_kindOf(value), value };
    }
    catch (cause) {
        throw bundle_malformed(source, 'fields are missing or of a wrong type', cause);
    }
}
/** A bundle that was just made. */
async function toSigstoreBundle(value) {
    const { bundleToJSON } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(178)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3178, 19));
    return { json: JSON.stringify(bundleToJSON(value)), mediaType: value.mediaType, kind: bundle_kindOf(value), value };
}
function bundle_kindOf(bundle) {
    return bundle.content.$case === 'dsseEnvelope' ? 'statement' : 'signature';
}
/** `undefined` for what is no JSON, or is nested deeper than any bundle. */
function tryJson(text) {
    if (depthOf(text) > MAX_DEPTH)
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** How deep the brackets outside of strings are nested. */
function depthOf(text) {
    let depth = 0;
    let deepest = 0;
    let inString = false;
    for (let index = 0; index < text.length; index += 1) {
        const character = text[index];
        if (inString) {
            if (character === '\\')
                index += 1;
            else if (character === '"')
                inString = false;
        }
        else if (character === '"')
            inString = true;
        else if (character === '{' || character === '[')
            deepest = Math.max(deepest, (depth += 1));
        else if (character === '}' || character === ']')
            depth -= 1;
    }
    return deepest;
}
function bundle_malformed(source, why, cause) {
    return new action_error/* ActionError */.l('BUNDLE_MALFORMED', `${source} is no Sigstore bundle: ${why}.`, {
        cause,
        hint: 'Expected is a bundle of version 0.1 to 0.3, as cosign, gh or actions/attest write it, or one on each line.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/certificate-encoding.js
/**
 * Makes a parsed certificate remember its encoding. The verification library encodes certificates anew for each
 * comparison, which takes two thirds of a verification; what is parsed here never changes (the library cuts the SCT out
 * of a copy that it parses itself).
 */
function rememberEncoding(certificate) {
    remember(certificate.root);
}
function remember(object) {
    for (const part of object.subs)
        remember(part);
    const der = object.toDER();
    object.toDER = () => der;
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/certificate.js

/** A Fulcio certificate has some 1 to 2 kB. */
const LARGEST_BYTES = 64 * 1024;
const FULCIO = '1.3.6.1.4.1.57264.1.';
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const UTF8_STRING = 12;
/** GeneralName's choices: RFC 5280, section 4.2.1.6. */
const OTHER_NAME = 0;
const RFC822_NAME = 1;
const URI_NAME = 6;
/**
 * Reads a certificate without judging it. Throws CERTIFICATE_MALFORMED.
 * Extensions: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
 */
async function readCertificate(der) {
    const { X509Certificate } = await __nccwpck_require__.e(/* import() */ 987).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2987, 19));
    try {
        // Before anything is trusted: the library would build a tree of whatever size.
        if (der.length > LARGEST_BYTES)
            throw new Error(`it has ${der.length} bytes`);
        const certificate = X509Certificate.parse(Buffer.from(der));
        return {
            der,
            claims: claimsOf(certificate),
            notBefore: certificate.notBefore.getTime(),
            notAfter: certificate.notAfter.getTime(),
            publicKeyDer: certificate.publicKey,
            isCodeSigning: !certificate.isCA && keyUsages(certificate).includes(CODE_SIGNING),
        };
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('CERTIFICATE_MALFORMED', 'The signing certificate cannot be read.', { cause });
    }
}
function claimsOf(certificate) {
    const text = (number) => {
        const extension = certificate.extension(`${FULCIO}${number}`);
        return extension === undefined ? undefined : certificate_textOf(extension.valueObj.subs[0]);
    };
    // Numbers 1 to 6 are the older form: bare text without an ASN.1 type of its own.
    const bare = (number) => {
        const extension = certificate.extension(`${FULCIO}${number}`);
        return extension === undefined ? undefined : decode(extension.value);
    };
    return {
        identity: identityOf(certificate),
        issuer: text(8) ?? bare(1),
        buildSignerUri: text(9),
        buildSignerDigest: text(10),
        runnerEnvironment: text(11),
        sourceRepositoryUri: text(12),
        sourceRepositoryDigest: text(13),
        sourceRepositoryRef: text(14),
        sourceRepositoryId: text(15),
        sourceRepositoryOwnerUri: text(16),
        sourceRepositoryOwnerId: text(17),
        buildConfigUri: text(18),
        buildConfigDigest: text(19),
        buildTrigger: text(20),
        runInvocationUri: text(21),
        sourceRepositoryVisibility: text(22),
    };
}
/** The one subject alternative name. More than one would leave open whom the certificate speaks of. */
function identityOf(certificate) {
    const names = certificate.extension(SUBJECT_ALTERNATIVE_NAME)?.valueObj.subs[0]?.subs ?? [];
    const [name] = names;
    if (name === undefined || names.length !== 1)
        throw new Error(`it has ${names.length} subject alternative names`);
    if (name.tag.isContextSpecific(URI_NAME) || name.tag.isContextSpecific(RFC822_NAME))
        return asciiOf(name.value);
    // Fulcio's OtherName, a user name: https://github.com/sigstore/fulcio/blob/main/docs/oid-info.md
    if (name.tag.isContextSpecific(OTHER_NAME) && name.subs[0]?.toOID() === `${FULCIO}7`) {
        return certificate_textOf(name.subs[1]?.subs[0]);
    }
    throw new Error('its subject alternative name is of an unknown kind');
}
function keyUsages(certificate) {
    const usages = certificate.extension(EXTENDED_KEY_USAGE)?.valueObj.subs[0]?.subs ?? [];
    return usages.map((usage) => usage.toOID());
}
function certificate_textOf(value) {
    if (value === undefined || !value.tag.isUniversal() || value.tag.number !== UTF8_STRING) {
        throw new Error('an extension holds no UTF8String');
    }
    return decode(value.value);
}
/** An IA5String. Other bytes are refused: some decoders drop their highest bit, so that they look like another name. */
function asciiOf(bytes) {
    const text = bytes.toString('latin1');
    if (!/^[\x21-\x7e]+$/.test(text))
        throw new Error('its subject alternative name is not ASCII');
    return text;
}
function decode(bytes) {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/digest-signature.js
/** The curves on which a signature can be checked from the digest alone. */
const CURVES = { 'P-256': 'p256', 'P-384': 'p384', 'P-521': 'p521' };
/**
 * A signature over bytes whose SHA-256 is known, in the form that the verification library asks for. The library's own
 * needs the bytes themselves, in memory.
 */
async function digestSignature({ signature }, sha256) {
    const curves = await __nccwpck_require__.e(/* import() */ 798).then(__nccwpck_require__.bind(__nccwpck_require__, 9798));
    return {
        signature,
        compareSignature: (other) => other.equals(signature),
        compareDigest: (other) => other.equals(sha256),
        compareSignedDigest: (other) => other.equals(sha256),
        verifySignature: (key) => {
            const { name, point } = pointOf(key);
            // Half of all signatures have a high S, which ECDSA allows; the log entry binds the very bytes.
            return curves[CURVES[name]].verify(signature, sha256, point, { prehash: false, lowS: false, format: 'der' });
        },
    };
}
/** The uncompressed point of a public key. Throws a plain Error for other kinds of key. */
function pointOf(key) {
    const { kty, crv, x, y } = key.export({ format: 'jwk' });
    if (kty !== 'EC' || crv === undefined || !(crv in CURVES) || x === undefined || y === undefined) {
        throw new Error(`the signature was made with a key (${crv ?? kty}) that cannot be checked from a digest`);
    }
    const coordinates = [x, y].map((coordinate) => Buffer.from(coordinate, 'base64url'));
    return { name: crv, point: Buffer.concat([Buffer.from([4]), ...coordinates]) };
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/log-entry.js

/**
 * Reads an entry's canonical body: hashedrekord 0.0.1, dsse 0.0.1 and the older intoto 0.0.2 of Rekor v1, hashedrekord
 * 0.0.2 and the older dsse 0.0.2 of Rekor v2. Throws a plain Error at anything else.
 * Sources: https://github.com/sigstore/rekor/tree/main/pkg/types,
 * https://github.com/sigstore/rekor-tiles/tree/main/api/proto/rekor/v2
 */
function readLogEntry(body) {
    const entry = JSON.parse(body.toString('utf8'));
    const kind = `${textAt(entry, 'kind')} ${textAt(entry, 'apiVersion')}`;
    const spec = log_entry_at(entry, 'spec');
    switch (kind) {
        case 'hashedrekord 0.0.1':
            return {
                signature: bytesAt(spec, 'signature', 'content'),
                digest: { of: 'signed', sha256: textAt(spec, 'data', 'hash', 'value') },
                ...fromPem(bytesAt(spec, 'signature', 'publicKey', 'content')),
            };
        case 'dsse 0.0.1': {
            const signature = only(log_entry_at(spec, 'signatures'));
            return {
                signature: bytesAt(signature, 'signature'),
                digest: { of: 'payload', sha256: textAt(spec, 'payloadHash', 'value') },
                ...fromPem(bytesAt(signature, 'verifier')),
            };
        }
        case 'hashedrekord 0.0.2': {
            const record = log_entry_at(spec, 'hashedRekordV002');
            return {
                signature: bytesAt(record, 'signature', 'content'),
                digest: { of: 'signed', sha256: bytesAt(record, 'data', 'digest').toString('hex') },
                ...fromVerifier(log_entry_at(record, 'signature', 'verifier')),
            };
        }
        case 'intoto 0.0.2': {
            const signature = only(log_entry_at(spec, 'content', 'envelope', 'signatures'));
            return {
                // Rekor encodes it a second time here.
                signature: Buffer.from(bytesAt(signature, 'sig').toString('latin1'), 'base64'),
                digest: { of: 'payload', sha256: textAt(spec, 'content', 'payloadHash', 'value') },
                ...fromPem(bytesAt(signature, 'publicKey')),
            };
        }
        case 'dsse 0.0.2': {
            const record = log_entry_at(spec, 'dsseV002');
            const signature = only(log_entry_at(record, 'signatures'));
            return {
                signature: bytesAt(signature, 'content'),
                digest: { of: 'payload', sha256: bytesAt(record, 'payloadHash', 'digest').toString('hex') },
                ...fromVerifier(log_entry_at(signature, 'verifier')),
            };
        }
        default:
            throw new Error(`the log entry is of an unknown kind, ${JSON.stringify(kind).slice(0, 100)}`);
    }
}
/** Rekor v1 keeps the PEM of a certificate or of a public key. */
function fromPem(pem) {
    if (pem.includes('BEGIN CERTIFICATE'))
        return fromCertificate(new external_node_crypto_.X509Certificate(pem));
    return { publicKeyDer: (0,external_node_crypto_.createPublicKey)(pem).export({ type: 'spki', format: 'der' }), certificate: undefined };
}
/** Rekor v2 keeps the DER of one or the other. */
function fromVerifier(verifier) {
    if (log_entry_at(verifier, 'x509Certificate') === undefined) {
        return { publicKeyDer: bytesAt(verifier, 'publicKey', 'rawBytes'), certificate: undefined };
    }
    return fromCertificate(new external_node_crypto_.X509Certificate(bytesAt(verifier, 'x509Certificate', 'rawBytes')));
}
function fromCertificate(certificate) {
    return {
        publicKeyDer: certificate.publicKey.export({ type: 'spki', format: 'der' }),
        certificate: certificate.raw,
    };
}
function log_entry_at(value, ...path) {
    return path.reduce((inner, name) => typeof inner === 'object' && inner !== null ? inner[name] : undefined, value);
}
function textAt(value, ...path) {
    const text = log_entry_at(value, ...path);
    if (typeof text !== 'string' || text === '')
        throw new Error(`the log entry lacks ${path.join('.')}`);
    return text;
}
/** Of base64. */
function bytesAt(value, ...path) {
    return Buffer.from(textAt(value, ...path), 'base64');
}
function only(value) {
    if (!Array.isArray(value) || value.length !== 1)
        throw new Error('the log entry has not exactly one signature');
    return value[0];
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/log-proof.js

const MAX_ENTRIES = 32;
/**
 * What the verification library leaves unchecked in a bundle's log entries: that an entry was made with the bundle's own
 * certificate (another key can be found that fits a given signature), and that the proof's stated root, size and index
 * are those that the signed checkpoint proves. Throws a plain Error.
 */
function checkLogEntries(bundle, certificate) {
    const entries = bundle.verificationMaterial.tlogEntries;
    const stamps = bundle.verificationMaterial.timestampVerificationData?.rfc3161Timestamps ?? [];
    if (entries.length > MAX_ENTRIES || stamps.length > MAX_ENTRIES)
        throw new Error('it has too many log entries or timestamps');
    for (const entry of entries) {
        checkSigner(entry, certificate);
        checkProof(entry);
    }
}
/** The index in the log, as far as the log vouches for it. */
function logIndexOf(bundle) {
    const [entry] = bundle.verificationMaterial.tlogEntries;
    return entry?.inclusionPromise === undefined ? entry?.inclusionProof?.logIndex : entry.logIndex;
}
function checkSigner(entry, certificate) {
    const logged = readLogEntry(entry.canonicalizedBody);
    const same = logged.certificate === undefined
        ? logged.publicKeyDer.equals(certificate.publicKeyDer)
        : logged.certificate.equals(certificate.der);
    if (!same)
        throw new Error('its log entry was made with another certificate');
}
function checkProof({ inclusionProof: proof, kindVersion, logIndex }) {
    if (proof?.checkpoint === undefined)
        return;
    const [, size, root] = proof.checkpoint.envelope.split('\n');
    if (size !== proof.treeSize)
        throw new Error('the size of its log proof is not that of the checkpoint');
    if (root !== proof.rootHash.toString('base64')) {
        throw new Error('the root of its log proof is not that of the checkpoint');
    }
    // Rekor v1 counts over all shards, in an index that its promise signs; Rekor v2 has the one index of the proof.
    if (kindVersion.version === '0.0.2' && kindVersion.kind === 'hashedrekord' && logIndex !== proof.logIndex) {
        throw new Error('its log index is not that of its proof');
    }
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/verify.js







/**
 * Verifies a bundle against one trust root: certificate chain at the vouched time, SCT, log entries with their proofs,
 * timestamps, signature. It judges no identity: the library's way takes a name for an unanchored regular expression.
 * Throws BUNDLE_REFUSED, whatever the library threw.
 */
async function verifyBundle(bundle, expected, trust) {
    try {
        return await verify(bundle.value, expected, trust);
    }
    catch (cause) {
        throw refused(`against ${trust.name}: ${describe(cause)}`, cause);
    }
}
/** As {@link verifyBundle}, against each of several roots by itself; the first that vouches counts. */
async function verifyAgainstAny(bundle, expected, roots) {
    const reasons = [];
    for (const trust of roots) {
        try {
            return await verify(bundle.value, expected, trust);
        }
        catch (cause) {
            reasons.push(`against ${trust.name}: ${(0,errors_describe/* describe */.q0)(cause)}`);
        }
    }
    throw refused(reasons.join('; ') || 'no trust root is known');
}
async function verify(bundle, expected, trust) {
    const { toSignedEntity, Verifier } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(987), __nccwpck_require__.e(665)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3665, 19));
    const certificate = await readCertificate(leafOf(bundle));
    if (!certificate.isCodeSigning)
        throw new Error('its certificate is not one for signing code');
    checkLogEntries(bundle, certificate);
    const { content, signature } = await contentOf(bundle, expected);
    const library = toSignedEntity(bundle);
    if (library.key.$case === 'certificate')
        rememberEncoding(library.key.certificate);
    const entity = signature === undefined ? library : { ...library, signature };
    const verifier = new Verifier(trust.material, {
        tlogThreshold: trust.thresholds.log,
        ctlogThreshold: trust.thresholds.sct,
        // Without a vouched time the library would check no certificate chain at all.
        timestampThreshold: Math.max(1, trust.thresholds.timestamp),
    });
    verifier.verify(entity);
    return {
        signer: certificate.claims,
        content,
        signedAt: earliest(entity, certificate),
        logIndex: logIndexOf(bundle),
        trustRoot: trust.name,
    };
}
function leafOf(bundle) {
    const material = bundle.verificationMaterial.content;
    if (material.$case === 'publicKey') {
        throw new Error('it is signed with a key and not with a certificate, so nobody vouches for who signed');
    }
    const leaf = material.$case === 'certificate' ? material.certificate : material.x509CertificateChain.certificates[0];
    if (leaf === undefined)
        throw new Error('it has no certificate');
    return leaf.rawBytes;
}
async function contentOf(bundle, expected) {
    if (bundle.content.$case === 'messageSignature') {
        const { messageSignature } = bundle.content;
        if (expected.kind !== 'digest')
            throw new Error('it holds a signature, where an attestation is expected');
        const { HashAlgorithm } = await __nccwpck_require__.e(/* import() */ 736).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6736, 19));
        if (messageSignature.messageDigest.algorithm !== HashAlgorithm.SHA2_256) {
            throw new Error('its digest is not a SHA-256');
        }
        const sha256 = Buffer.from(expected.sha256, 'hex');
        const stated = messageSignature.messageDigest.digest;
        if (sha256.length !== 32 || !stated.equals(sha256)) {
            throw new Error(`it signs sha256:${stated.toString('hex')}, and not sha256:${expected.sha256}`);
        }
        const signature = await digestSignature(messageSignature, sha256);
        return { content: { kind: 'signature', sha256: expected.sha256 }, signature };
    }
    const { dsseEnvelope } = bundle.content;
    if (expected.kind !== 'statement')
        throw new Error('it holds an attestation, where a signature is expected');
    if (dsseEnvelope.payloadType !== PAYLOAD_TYPE) {
        throw new Error(`its payload is of the type "${dsseEnvelope.payloadType.slice(0, 100)}", no in-toto statement`);
    }
    return { content: { kind: 'statement', statement: parseStatement(dsseEnvelope.payload) } };
}
/** Of the times that were just verified; one of them decided that the certificate was valid. */
function earliest(entity, certificate) {
    const times = entity.timestamps.flatMap((timestamp) => {
        if (timestamp.$case === 'timestamp-authority')
            return [timestamp.timestamp.signingTime.getTime()];
        // Only a promise makes the log's time the log's word.
        return timestamp.tlogEntry.inclusionPromise === undefined
            ? []
            : [Number(timestamp.tlogEntry.integratedTime) * 1000];
    });
    if (times.some((time) => time < certificate.notBefore || time > certificate.notAfter)) {
        throw new Error('it was signed when its certificate was not valid');
    }
    return times.length === 0 ? undefined : new Date(Math.min(...times)).toISOString();
}
function refused(why, cause) {
    return new action_error/* ActionError */.l('BUNDLE_REFUSED', `The bundle does not verify ${why}.`, {
        cause,
        hint: 'The file, its bundle or both were changed, or the bundle belongs to another file or another Sigstore instance.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/evidence/pieces.js




/**
 * The pieces of evidence in a text, each verified by itself against each root. Whatever goes wrong with the content is a
 * piece that is not sound; it never is no piece.
 */
async function piecesOf(source, roots) {
    const { origin, file, beside } = source;
    const broken = (reason) => [
        { evidence: { origin, sound: false, reason }, claims: [], file, beside },
    ];
    if ('unusable' in source)
        return broken(source.unusable);
    let bundles;
    try {
        bundles = await parseBundles(source.text, origin);
    }
    catch (error) {
        return broken(reasonOf(error));
    }
    const pieces = [];
    for (const [index, bundle] of bundles.entries()) {
        const place = bundles.length === 1 ? origin : `${origin} (bundle ${index + 1} of ${bundles.length})`;
        pieces.push({ evidence: await verified(bundle, place, roots), claims: pieces_claimsOf(bundle), file, beside });
    }
    return pieces;
}
async function verified(bundle, origin, roots) {
    try {
        // A signature is checked over the digest that it names; the policy then holds that digest against the file's.
        return { origin, sound: true, bundle: await verifyAgainstAny(bundle, expectedOf(bundle), roots) };
    }
    catch (error) {
        return { origin, sound: false, reason: reasonOf(error) };
    }
}
function expectedOf({ value }) {
    if (value.content.$case === 'dsseEnvelope')
        return { kind: 'statement' };
    return { kind: 'digest', sha256: value.content.messageSignature.messageDigest.digest.toString('hex') };
}
/** Read before anything is verified, so only good for finding the artifact against which the bundle is held. */
function pieces_claimsOf({ value }) {
    if (value.content.$case === 'messageSignature') {
        return [{ name: undefined, sha256: value.content.messageSignature.messageDigest.digest.toString('hex') }];
    }
    try {
        const { subject } = parseStatement(value.content.dsseEnvelope.payload);
        return subject.map(({ name, digest }) => ({ name, sha256: digest?.['sha256'] }));
    }
    catch {
        return [];
    }
}
/** As the end of a sentence. Messages of ours are sentences themselves, those of their causes are not. */
function reasonOf(error) {
    return (0,errors_describe/* describe */.q0)(error).replace(/\.$/, '');
}

;// CONCATENATED MODULE: ../shared/lib/evidence/verify-subjects.js







/** Collects the evidence for subjects, verifies each piece, and judges. Errors of reading or of the network throw. */
async function verifySubjects(request) {
    const { subjects, policy } = request;
    const pieces = await collectPieces(request);
    const sboms = policy.require.includes('sbom') ? await readSbomFiles(subjects) : [];
    const stray = pieces
        .filter((piece) => !subjects.some((subject) => concerns(piece, subject)))
        .map(({ evidence }) => evidence.sound
        ? `${evidence.origin} speaks about none of the artifacts`
        : `${evidence.origin} is refused, because ${evidence.reason}`);
    return { verdicts: judgeAll(subjects, pieces, policy, sboms), stray };
}
/** All pieces of evidence in the files given and attached to the images, verified. Throws TRUST_MISSING. */
async function collectPieces(request) {
    const { roots, attached, onDone = () => { } } = request;
    if (roots.length === 0)
        throw noTrust();
    const pieces = [];
    // One after another: verification is bound by the processor, and so only one bundle is in memory.
    for (const file of distinctFiles(request.evidence)) {
        pieces.push(...(await piecesOf(await readEvidenceFile(file), roots)));
        onDone();
    }
    for (const subject of request.subjects) {
        if (subject.kind === 'file')
            continue;
        if (attached === undefined)
            throw new TypeError('images are given, but nothing to read what is attached to them');
        for (const source of await attached(subject))
            pieces.push(...(await piecesOf(source, roots)));
        onDone();
    }
    return pieces;
}
function noTrust() {
    return new action_error/* ActionError */.l('TRUST_MISSING', 'No trust root is known, so nothing can be verified.', {
        hint: 'Write "sigstore: custom" and give "trusted-root" with a trusted_root.json ("gh attestation trusted-root" prints that of GitHub).',
    });
}

;// CONCATENATED MODULE: ../shared/lib/evidence/release-set.js








/**
 * Verifies a whole release from its files alone, as anybody could who downloads it. Errors of reading or of the network
 * throw, and FILE_CHANGED; everything else is in the verdict.
 */
async function verifyReleaseSet(request) {
    const { policy, roots, images = [] } = request;
    const algorithms = request.files.some(({ name }) => name === 'SHA512SUMS')
        ? ['sha256', 'sha512']
        : ['sha256'];
    const files = await fileSubjects(request.files, algorithms);
    const changed = files.find(({ digests }, index) => (request.files[index]?.sha256 ?? digests.sha256) !== digests.sha256);
    if (changed !== undefined)
        throw fileChanged(changed);
    const pieces = await collectPieces({
        subjects: images,
        evidence: files
            .filter(({ name }) => roleOf(name) === 'evidence')
            .map(({ name, path, digests: { sha256 } }) => ({ name, path, sha256 })),
        roots,
        ...(request.attached === undefined ? {} : { attached: request.attached }),
    });
    const sboms = policy.require.includes('sbom') ? await sbom_files_readSbomFiles(files) : [];
    const checksums = await Promise.all(files.filter(({ name }) => roleOf(name) === 'checksums').map(readChecksums));
    return judgeReleaseSet({ files, images, pieces, sboms, checksums, names: request.names }, policy);
}
const release_set_MAX_BYTES = 1024 * 1024;
async function readChecksums({ name, path, size, digests }) {
    if (size > release_set_MAX_BYTES)
        throw new action_error/* ActionError */.l('CHECKSUM_LINE', `${name} is larger than ${release_set_MAX_BYTES} bytes.`, { file: path });
    const bytes = await readHashed({ name, path, sha256: digests.sha256 });
    return { name, lines: parseChecksums(bytes.toString('utf8'), name) };
}

;// CONCATENATED MODULE: ../shared/lib/evidence/trust-hint.js
/**
 * What to write where bundles do not verify that may be of GitHub's own instance: its root is not shipped with us, since
 * GitHub replaces it without notice. `undefined` where that is not the reason.
 */
function trustHint(verdicts, sigstore) {
    const unsound = verdicts.some(({ findings }) => findings.some(({ use }) => use === 'unsound'));
    if (!unsound || sigstore === 'custom')
        return undefined;
    return `"sigstore: ${sigstore}" knows the public-good instance only. Bundles that a private repository made are of GitHub's own: run "gh attestation trusted-root > trusted_root.jsonl" in a step before, and write "sigstore: custom" and "trusted-root: trusted_root.jsonl".`;
}

;// CONCATENATED MODULE: ../shared/lib/oci/credential-helper.js


// The name becomes part of a program's name: without a slash it can only be found on the PATH.
const HELPER_NAME = /^[A-Za-z0-9._-]+$/;
const TIMEOUT_MS = 60_000;
const NOT_FOUND = /credentials not found/i;
/**
 * Asks `docker-credential-NAME get` (docker/docker-credential-helpers: server on standard input, JSON on standard
 * output). Undefined if the helper knows none. Throws CREDENTIAL_HELPER, never with what the program printed.
 */
async function askHelper(name, server, run, timeoutMs = TIMEOUT_MS) {
    if (!HELPER_NAME.test(name) || /^\.+$/.test(name)) {
        throw failed(name, 'has a name that no program may have here', 'A name is letters, digits, ".", "_" and "-".');
    }
    const program = `docker-credential-${name}`;
    const { exitCode, stdout } = await inTime(run(program, ['get'], { input: server }), name, timeoutMs);
    if (exitCode !== 0) {
        if (NOT_FOUND.test(stdout))
            return undefined;
        throw failed(name, `ended with exit code ${exitCode} when asked for ${server}`);
    }
    return readAnswer(stdout, name, server);
}
async function inTime(work, name, timeoutMs) {
    let timer;
    const timeout = new Promise((_, reject) => {
        timer = setTimeout(() => reject(failed(name, `gave no answer in ${timeoutMs / 1000} s`)), timeoutMs);
    });
    try {
        return await Promise.race([work, timeout]);
    }
    catch (cause) {
        if (cause instanceof action_error/* ActionError */.l && cause.code === 'CREDENTIAL_HELPER')
            throw cause;
        throw failed(name, 'cannot be started');
    }
    finally {
        clearTimeout(timer);
    }
}
function readAnswer(stdout, name, server) {
    const fields = asRecord(credential_helper_parseJson(stdout));
    const [username, secret] = [fields?.['Username'], fields?.['Secret']];
    if (typeof username !== 'string' || typeof secret !== 'string') {
        throw failed(name, `answered something else than a credential for ${server}`);
    }
    if (secret === '')
        return undefined;
    // The helper protocol's mark for a token that stands for its owner.
    if (username === '<token>')
        return { kind: 'identity-token', token: secret };
    return { kind: 'password', username, password: secret };
}
function credential_helper_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function failed(name, what, hint) {
    return new action_error/* ActionError */.l('CREDENTIAL_HELPER', `The credential helper "${name.slice(0, 100)}" ${what}.`, {
        hint: hint ??
            `Run "docker-credential-${name.slice(0, 100)} get" by hand, or remove it from credHelpers and credsStore in docker’s config.json.`,
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/docker-config.js




const DOCKER_HUB_KEYS = ['https://index.docker.io/v1/', 'index.docker.io', 'registry-1.docker.io'];
/**
 * Docker's configuration from DOCKER_CONFIG, else from `.docker` in the home folder. Undefined if there is none.
 * Throws DOCKER_CONFIG for one that cannot be read.
 */
async function readDockerConfig(environment) {
    const home = environment['HOME'] ?? environment['USERPROFILE'];
    const folder = environment['DOCKER_CONFIG'] || (home === undefined ? undefined : (0,external_node_path_.join)(home, '.docker'));
    if (folder === undefined)
        return undefined;
    const source = (0,external_node_path_.join)(folder, 'config.json');
    let text;
    try {
        text = await (0,promises_.readFile)(source, 'utf8');
    }
    catch (cause) {
        if (['ENOENT', 'ENOTDIR'].includes(cause.code ?? ''))
            return undefined;
        throw unusable(source, 'cannot be read');
    }
    return parseDockerConfig(text, source);
}
/** Throws DOCKER_CONFIG. */
function parseDockerConfig(text, source) {
    const fields = asRecord(docker_config_parseJson(text, source));
    if (fields === undefined)
        throw unusable(source, 'is no JSON object');
    return {
        source,
        auths: asRecord(fields['auths']) ?? {},
        credentialHelpers: asRecord(fields['credHelpers']) ?? {},
        credentialsStore: textOf(fields, 'credsStore'),
    };
}
/** The keys under which configurations and helpers keep a registry, the usual one first. */
function keysOf(registry) {
    return registry === 'docker.io' ? [...DOCKER_HUB_KEYS, 'docker.io'] : [registry, `https://${registry}`];
}
/** The name of the helper program for a registry, if one is set. */
function helperOf(config, registry) {
    const own = keysOf(registry)
        .map((key) => textOf(config.credentialHelpers, key))
        .find((name) => name !== undefined);
    return own ?? config.credentialsStore;
}
/** The credential that stands in the file itself. Throws DOCKER_CONFIG for an entry that says nothing. */
function inlineCredential(config, registry) {
    const wanted = new Set(keysOf(registry).map(hostOfKey));
    // `docker login` writes bare hosts, older tools URLs.
    const exact = keysOf(registry).find((key) => key in config.auths);
    const key = exact ?? Object.keys(config.auths).find((candidate) => wanted.has(hostOfKey(candidate)));
    if (key === undefined)
        return undefined;
    const entry = asRecord(config.auths[key]);
    if (entry === undefined)
        throw unusable(config.source, `has no object under auths["${key}"]`);
    const registryToken = textOf(entry, 'registrytoken');
    if (registryToken !== undefined)
        return { kind: 'registry-token', token: registryToken };
    const identityToken = textOf(entry, 'identitytoken');
    if (identityToken !== undefined)
        return { kind: 'identity-token', token: identityToken };
    const auth = textOf(entry, 'auth');
    if (auth !== undefined)
        return decodeAuth(auth, config.source, key);
    const [username, password] = [textOf(entry, 'username'), textOf(entry, 'password')];
    // `docker login` leaves an empty entry where a helper keeps the secret.
    return username === undefined || password === undefined ? undefined : { kind: 'password', username, password };
}
function decodeAuth(auth, source, key) {
    const decoded = Buffer.from(auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon < 1)
        throw unusable(source, `has an "auth" under auths["${key}"] that is no base64 of "user:password"`);
    // Docker pads passwords with NUL characters.
    return {
        kind: 'password',
        username: decoded.slice(0, colon),
        password: decoded.slice(colon + 1).replace(/\0+$/, ''),
    };
}
function hostOfKey(key) {
    return key.replace(/^https?:\/\//, '').split('/', 1)[0] ?? key;
}
function docker_config_parseJson(text, source) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The parser's own message quotes the text, and with it perhaps a password.
        throw unusable(source, 'is no JSON');
    }
}
function unusable(source, what) {
    return new action_error/* ActionError */.l('DOCKER_CONFIG', `Docker’s configuration ${source} ${what}.`, {
        hint: 'Log in again with docker/login-action, or set DOCKER_CONFIG to the folder of a working config.json.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/credentials.js


/**
 * Credentials as docker finds them: inputs, then the registry's helper or the store, then the entry in the file. Each
 * registry is looked up once. Throws DOCKER_CONFIG and CREDENTIAL_HELPER when it is asked.
 */
function dockerCredentials(options) {
    let config;
    const found = new Map();
    async function find(registry) {
        const explicit = options.explicit?.[registry];
        if (explicit !== undefined)
            return explicit;
        config ??= readDockerConfig(options.environment);
        const known = await config;
        if (known === undefined)
            return undefined;
        const helper = helperOf(known, registry);
        const [server = registry] = keysOf(registry);
        const kept = helper === undefined ? undefined : await askHelper(helper, server, options.run);
        return kept ?? inlineCredential(known, registry);
    }
    return (registry) => {
        const credential = found.get(registry) ?? find(registry);
        found.set(registry, credential);
        return credential;
    };
}

;// CONCATENATED MODULE: ../shared/lib/oci/step-registry.js


/** The registries of a step, with the logins that the step was given. */
function openStepRegistry({ http, environment, exec, login }) {
    const explicit = login === undefined
        ? {}
        : { [login.registry]: { kind: 'password', username: login.username, password: login.password } };
    return openRegistry({ http, credentials: dockerCredentials({ environment, run: exec, explicit }) });
}

;// CONCATENATED MODULE: ../shared/lib/policy/expected-signer.js



const SIGNER_WORKFLOW = /^([\w.-]+\/[\w.-]+)\/(\.github\/workflows\/[^/]+?\.ya?ml)(?:@(.+))?$/;
/** Which signer is meant, from the one input that names it. Throws BAD_INPUT. */
function expectedSigner(inputs, { server, ownWorkflow }) {
    const { certificateIdentity, certificateIdentityRegexp, signerWorkflow } = inputs;
    const given = [certificateIdentity, certificateIdentityRegexp, signerWorkflow].filter((value) => value !== undefined);
    if (given.length > 1) {
        throw bad('More than one input says who the signer is.', 'Give one of "signer-workflow", "certificate-identity" and "certificate-identity-regexp".');
    }
    if (signerWorkflow !== undefined)
        return fromWorkflow(signerWorkflow, server);
    if (certificateIdentity !== undefined)
        return fromIdentity(certificateIdentity, server);
    if (certificateIdentityRegexp !== undefined)
        return fromPattern(certificateIdentityRegexp, server);
    if (ownWorkflow !== undefined)
        return { kind: 'identity', value: `${server}/${ownWorkflow}` };
    throw bad('It is not known who must have signed.', 'Give "signer-workflow: owner/name/.github/workflows/release.yml".');
}
/** `owner/name` of the workflow that an expected signer is; `undefined` for one that is no workflow of `server`. */
function signerRepository(signer, server) {
    if (signer.kind === 'workflow')
        return signer.repository;
    if (signer.kind === 'pattern')
        return repositoryOf(signer.source, server);
    return parseWorkflowUri(signer.value, server)?.repository;
}
function fromWorkflow(value, server) {
    const bare = value.startsWith(`${server}/`) ? value.slice(server.length + 1) : value;
    const [, repository, path, ref] = SIGNER_WORKFLOW.exec(bare) ?? [];
    if (repository === undefined || path === undefined) {
        throw bad(`Input "signer-workflow" cannot be read: "${value}".`, 'Write owner/name/.github/workflows/release.yml, with or without "@refs/tags/v1.2.3".');
    }
    return { kind: 'workflow', repository, path, ref: ref === undefined ? undefined : fullRef(ref) };
}
function fullRef(ref) {
    if (ref.startsWith('refs/') || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref))
        return ref;
    if (/^v\d/.test(ref))
        return `refs/tags/${ref}`;
    throw bad(`Input "signer-workflow" ends in "@${ref}", which may be a branch or a tag.`, `Write "@refs/tags/${ref}" or "@refs/heads/${ref}".`);
}
function fromIdentity(value, server) {
    if (value.startsWith(`${server}/`) && parseWorkflowUri(value, server) === undefined) {
        throw bad(`Input "certificate-identity" names no workflow at a ref: "${value}".`, `Write ${server}/owner/name/.github/workflows/release.yml@refs/tags/v1.2.3.`);
    }
    return { kind: 'identity', value };
}
function fromPattern(source, server) {
    try {
        wholePattern(source);
    }
    catch (cause) {
        throw bad(`Input "certificate-identity-regexp" is no regular expression: "${source}".`, 'Write it as JavaScript reads it.', cause);
    }
    if (repositoryOf(source, server) === undefined) {
        throw bad(`Input "certificate-identity-regexp" leaves open whose workflow signs: "${source}".`, `It must begin with the repository, with dots escaped and without alternatives around it: ${server.replaceAll('.', '\\.')}/owner/name/….`);
    }
    return { kind: 'pattern', source };
}
function repositoryOf(source, server) {
    const start = literalStart(source);
    if (!start.startsWith(`${server}/`))
        return undefined;
    const [owner, name, ...rest] = start.slice(server.length + 1).split('/');
    return rest.length > 0 && owner !== undefined && owner !== '' && name !== undefined && name !== ''
        ? `${owner}/${name}`
        : undefined;
}
function bad(message, hint, cause) {
    return new action_error/* ActionError */.l('BAD_INPUT', message, { hint, cause });
}

;// CONCATENATED MODULE: ../shared/lib/policy/expected-identity.js



const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/**
 * Who must have signed. What is not given comes from this run: its repository, and for that repository its ref, commit
 * and workflow. Throws BAD_INPUT for an identity that strangers could meet.
 */
function expectedIdentity(inputs, run) {
    const server = run.serverUrl.replace(/\/+$/, '');
    const signer = expectedSigner(inputs, { server, ...ownWorkflow(inputs, run) });
    const isWorkflow = signer.kind !== 'identity' || signer.value.includes('://');
    const source = isWorkflow || inputs.sourceRepository !== undefined ? expectedSource(inputs, run) : undefined;
    if (source === undefined && inputs.certificateOidcIssuer === undefined)
        throw personWithoutIssuer(signer);
    if (source === undefined && (inputs.sourceRef ?? inputs.sourceDigest) !== undefined)
        throw sourceOfPerson();
    const expected = {
        issuer: issuer(inputs.certificateOidcIssuer ?? GITHUB_ISSUER),
        server,
        signer,
        signerDigests: inputs.signerDigests.map((digest) => commit('signer-digest', digest)),
        source,
        runnerEnvironment: runnerEnvironment(inputs.runnerEnvironment),
        buildTrigger: inputs.buildTrigger,
    };
    refuseBorrowedSigner(expected, inputs.sourceRepository !== undefined);
    return expected;
}
/** The same workflow is open to every caller in the world, so its name says nothing without the caller's repository. */
function refuseBorrowedSigner(expected, sourceIsExplicit) {
    const repository = signerRepository(expected.signer, expected.server);
    if (expected.source === undefined || repository === undefined || repository === expected.source.repository)
        return;
    if (!sourceIsExplicit) {
        throw expected_identity_bad(`The signer belongs to ${repository}, another repository than ${expected.source.repository}.`, `Any repository can call a workflow of ${repository} and gets its identity. Say whose release this is: "source-repository: owner/name".`);
    }
    const ref = signerRef(expected);
    if (ref === undefined || isFullTag(ref) || expected.signerDigests.length > 0)
        return;
    throw expected_identity_bad(`The signer workflow of ${repository} is expected at "${ref}", which can be moved to other code.`, 'Name a full tag ("…@refs/tags/v1.2.3"), or list the commits that you trust in "signer-digest".');
}
function signerRef({ signer, server }) {
    if (signer.kind === 'workflow')
        return signer.ref;
    return signer.kind === 'identity' ? parseWorkflowUri(signer.value, server)?.ref : undefined;
}
function expectedSource(inputs, run) {
    const repository = inputs.sourceRepository ?? run.repository;
    if (repository === undefined) {
        throw expected_identity_bad('It is not known from which repository the artifacts come.', 'Give "source-repository: owner/name".');
    }
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
        throw expected_identity_bad(`Input "source-repository" must be owner/name, not "${repository}".`);
    }
    const isThis = repository === run.repository;
    const stated = inputs.sourceRef !== undefined || inputs.sourceDigest !== undefined;
    const ref = stated || !isThis ? inputs.sourceRef : run.ref;
    const digest = stated || !isThis ? inputs.sourceDigest : run.sha;
    if (ref === undefined && digest === undefined) {
        throw expected_identity_bad(`It is not known from which commit of ${repository} the artifacts come, so those of any branch would pass.`, 'Give "source-ref: refs/tags/v1.2.3", or "source-digest" with the commit.');
    }
    return {
        repository,
        repositoryId: isThis ? run.repositoryId : undefined,
        ref: ref === undefined ? undefined : expected_identity_fullRef(ref),
        digest: digest === undefined ? undefined : commit('source-digest', digest),
    };
}
function ownWorkflow(inputs, run) {
    const foreign = inputs.sourceRepository !== undefined && inputs.sourceRepository !== run.repository;
    return foreign || run.workflowRef === undefined ? {} : { ownWorkflow: run.workflowRef };
}
function expected_identity_fullRef(ref) {
    if (ref.startsWith('refs/'))
        return ref;
    throw expected_identity_bad(`Input "source-ref" must be a full ref, not "${ref}".`, `For the tag ${ref} write "refs/tags/${ref}".`);
}
function commit(input, value) {
    const digest = value.toLowerCase();
    if (COMMIT.test(digest))
        return digest;
    throw expected_identity_bad(`Input "${input}" must be a whole commit digest of 40 or 64 hex digits, not "${value}".`);
}
function issuer(value) {
    if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol))
        return value;
    throw expected_identity_bad(`Input "certificate-oidc-issuer" must be an address like ${GITHUB_ISSUER}, not "${value}".`);
}
function runnerEnvironment(value) {
    if (value === undefined || value === 'github-hosted' || value === 'self-hosted')
        return value;
    throw expected_identity_bad(`Input "runner-environment" must be github-hosted or self-hosted, not "${value}".`);
}
function personWithoutIssuer(signer) {
    return expected_identity_bad(`The identity "${signer.kind === 'identity' ? signer.value : ''}" is no workflow, so GitHub cannot have issued its certificate.`, 'Give "certificate-oidc-issuer", for example https://accounts.google.com for a Google service account.');
}
function sourceOfPerson() {
    return expected_identity_bad('"source-ref" and "source-digest" mean nothing for a signer that is no workflow.', 'Remove them.');
}
function expected_identity_bad(message, hint = 'Correct it below "with:" of the step.') {
    return new action_error/* ActionError */.l('BAD_INPUT', message, { hint });
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/services.js

/**
 * The services that a signing config asks for at `now` (milliseconds since the epoch). Of each kind the highest version
 * that we speak and that is in its validity; of each operator at most one, the newest; of the operators as many as the
 * selector says. Throws SIGNING_CONFIG_SERVICES.
 * Rules: the comments of SigningConfig in
 * https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto
 */
function services_selectServices(config, now) {
    const fulcio = eligible(config.certificateAuthorities, [1], now)[0];
    if (fulcio === undefined)
        throw services_unusable('names no certificate authority (caUrls) that is valid now', [1]);
    const logs = services_select(eligible(config.logs, [2, 1], now), config.logSelector, 'logs (rekorTlogUrls)');
    const stamps = services_select(eligible(config.timestampAuthorities, [1], now), config.timestampSelector, 'timestamp authorities (tsaUrls)');
    if (config.logs.length > 0 && logs.length === 0)
        throw services_unusable('names no log (rekorTlogUrls) that is valid now', [1, 2]);
    if (config.timestampAuthorities.length > 0 && stamps.length === 0) {
        throw services_unusable('names no timestamp authority (tsaUrls) that is valid now', [1]);
    }
    const services = {
        fulcio: fulcio.url,
        logs: logs.map(({ url, majorApiVersion }) => ({ url, version: majorApiVersion === 2 ? 2 : 1 })),
        timestampAuthorities: stamps.map(({ url }) => url),
    };
    // A certificate lives ten minutes: a signature whose time nobody vouches for could never be verified later.
    if (services.timestampAuthorities.length === 0 && !services.logs.some(({ version }) => version === 1)) {
        throw services_unusable('names nothing that vouches for the time of a signature: Rekor v2 needs tsaUrls beside it', [1]);
    }
    return services;
}
/** The services of the highest version there is, newest first, and one for each operator. */
function eligible(services, versions, now) {
    const valid = services.filter(({ validFrom, validUntil }) => validFrom <= now && (validUntil === undefined || now <= validUntil));
    const version = versions.find((candidate) => valid.some(({ majorApiVersion }) => majorApiVersion === candidate));
    const newestFirst = valid
        .filter(({ majorApiVersion }) => majorApiVersion === version)
        .sort((a, b) => b.validFrom - a.validFrom);
    return newestFirst.filter((service, index) => newestFirst.findIndex(({ operator }) => operator === service.operator) === index);
}
function services_select(services, selector, what) {
    if (selector.kind === 'all')
        return services;
    if (selector.kind === 'any')
        return services.slice(0, 1);
    if (services.length < selector.count) {
        throw services_unusable(`asks for exactly ${selector.count} ${what} of different operators and has ${services.length}`, [1, 2]);
    }
    return services.slice(0, selector.count);
}
function services_unusable(why, versions) {
    return new ActionError('SIGNING_CONFIG_SERVICES', `The signing config ${why}.`, {
        hint: `Get its current version; this action speaks major API version ${versions.join(' and ')} of that service.`,
    });
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/signing-config.js

const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
/** Reads a signing config's JSON. `source` names it in errors. Throws SIGNING_CONFIG. */
function signing_config_parseSigningConfig(text, source) {
    const config = recordOf(signing_config_parseJson(text, source), source, 'it');
    if (config['mediaType'] !== MEDIA_TYPE) {
        throw signing_config_malformed(source, `its mediaType is ${JSON.stringify(config['mediaType'])}, not "${MEDIA_TYPE}"`);
    }
    const services = (field) => {
        const list = config[field] ?? [];
        if (!Array.isArray(list))
            throw signing_config_malformed(source, `${field} is no list`);
        return list.map((value, index) => serviceOf(value, source, `${field}[${index}]`));
    };
    const logs = services('rekorTlogUrls');
    const timestampAuthorities = services('tsaUrls');
    return {
        certificateAuthorities: services('caUrls'),
        logs,
        logSelector: selectorOf(config['rekorTlogConfig'], logs.length, source, 'rekorTlogConfig'),
        timestampAuthorities,
        timestampSelector: selectorOf(config['tsaConfig'], timestampAuthorities.length, source, 'tsaConfig'),
    };
}
function serviceOf(value, source, where) {
    const { url, majorApiVersion, validFor, operator } = recordOf(value, source, where);
    if (typeof url !== 'string' || !isServiceUrl(url)) {
        throw signing_config_malformed(source, `${where}.url is no https address (plain http only on this machine)`);
    }
    if (typeof majorApiVersion !== 'number' || !Number.isInteger(majorApiVersion) || majorApiVersion < 1) {
        throw signing_config_malformed(source, `${where}.majorApiVersion is no positive number`);
    }
    const period = recordOf(validFor, source, `${where}.validFor`);
    const validFrom = timeOf(period['start'], source, `${where}.validFor.start`);
    if (validFrom === undefined)
        throw signing_config_malformed(source, `${where}.validFor.start is missing`);
    return {
        url: url.replace(/\/$/, ''),
        majorApiVersion,
        validFrom,
        validUntil: timeOf(period['end'], source, `${where}.validFor.end`),
        operator: typeof operator === 'string' ? operator : '',
    };
}
function isServiceUrl(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, hostname, username } = new URL(text);
    const local = hostname === '127.0.0.1' || hostname === 'localhost' || hostname === '[::1]';
    return username === '' && (protocol === 'https:' || (protocol === 'http:' && local));
}
function selectorOf(value, services, source, where) {
    // Without services there is nothing to select, and writers leave the setting out.
    if (value === undefined && services === 0)
        return { kind: 'all' };
    const { selector, count } = recordOf(value, source, where);
    if (selector === 'ALL')
        return { kind: 'all' };
    if (selector === 'ANY')
        return { kind: 'any' };
    if (selector === 'EXACT' && typeof count === 'number' && Number.isInteger(count) && count > 0) {
        return { kind: 'exact', count };
    }
    throw signing_config_malformed(source, `${where} is none of ALL, ANY and EXACT with a count`);
}
function timeOf(value, source, where) {
    if (value === undefined)
        return undefined;
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(time))
        throw signing_config_malformed(source, `${where} is no RFC 3339 time`);
    return time;
}
function recordOf(value, source, where) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw signing_config_malformed(source, `${where} is no JSON object`);
    }
    return value;
}
function signing_config_parseJson(text, source) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw signing_config_malformed(source, 'it is no JSON', cause);
    }
}
function signing_config_malformed(source, why, cause) {
    return new action_error/* ActionError */.l('SIGNING_CONFIG', `The signing config ${source} cannot be used: ${why}.`, {
        cause,
        hint: 'It must be a Sigstore SigningConfig v0.2, as "cosign signing-config create" writes it.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/trust-root.js



/** What is demanded of the well-known instances, whatever their trusted root may hold one day. */
const WELL_KNOWN = {
    'public-good': { log: 1, sct: 1, timestamp: 1 },
    github: { log: 0, sct: 0, timestamp: 1 },
};
const trust_root_MAX_BYTES = 4 * 1024 * 1024;
/**
 * The roots in a `trusted_root.json`; several when it has one on each line, as `gh attestation trusted-root` prints
 * them. Throws TRUSTED_ROOT.
 */
async function readTrustRoots(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('TRUSTED_ROOT', `Cannot read the trusted root ${path}.`, {
            cause,
            file: path,
            hint: 'Check the path in "trusted-root"; it is relative to the workspace.',
        });
    }
    const lines = isJson(text) ? [text] : text.split('\n').filter((line) => line.trim() !== '');
    if (lines.length === 0)
        throw trust_root_malformed(path, 'it is empty');
    return Promise.all(lines.map((line, index) => parseTrustRoot(line, lines.length === 1 ? path : `${path}, line ${index + 1}`)));
}
/**
 * A trust root from JSON. `name` may be one of the well-known instances, which then sets the thresholds; for others they
 * follow from what the root holds: whoever runs a log demands it. Throws TRUSTED_ROOT.
 */
async function parseTrustRoot(text, name) {
    if (Buffer.byteLength(text) > trust_root_MAX_BYTES)
        throw trust_root_malformed(name, `it is larger than ${trust_root_MAX_BYTES} bytes`);
    const [{ TrustedRoot }, { toTrustMaterial }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 736).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6736, 19)),
        Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(987), __nccwpck_require__.e(665)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3665, 19)),
    ]);
    try {
        const root = TrustedRoot.fromJSON(JSON.parse(text));
        if (!/^application\/vnd\.dev\.sigstore\.trustedroot(?:\+json;version=0\.[12]|\.v0\.2\+json)$/.test(root.mediaType)) {
            throw new Error(`its mediaType is "${root.mediaType}"`);
        }
        if (root.certificateAuthorities.length === 0)
            throw new Error('it names no certificate authority');
        const material = toTrustMaterial(root);
        for (const { certChain } of [...material.certificateAuthorities, ...material.timestampAuthorities]) {
            certChain.forEach(rememberEncoding);
        }
        return { name, thresholds: thresholdsOf(name, root), material };
    }
    catch (cause) {
        throw trust_root_malformed(name, cause instanceof Error ? cause.message : 'it cannot be read', cause);
    }
}
function thresholdsOf(name, root) {
    if (name === 'public-good' || name === 'github')
        return WELL_KNOWN[name];
    return { log: root.tlogs.length > 0 ? 1 : 0, sct: root.ctlogs.length > 0 ? 1 : 0, timestamp: 1 };
}
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
function trust_root_malformed(name, why, cause) {
    return new action_error/* ActionError */.l('TRUSTED_ROOT', `The trusted root ${name} cannot be used: ${why}.`, {
        cause,
        hint: 'It must be a Sigstore trusted_root.json, as "cosign trusted-root create" writes it.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/tuf.js





const PUBLIC_GOOD_MIRROR = 'https://tuf-repo-cdn.sigstore.dev';
/** https://tuf-repo.github.com holds the trust of GitHub's own instance. */
const GITHUB_MIRROR = 'https://tuf-repo.github.com';
const TRIES = 3;
const tuf_TIMEOUT_MS = 20_000;
const repositories = new Map();
/**
 * Opens a TUF repository and verifies its metadata; once in the life of a process, since two clients that write to one
 * cache at the same time break it. Throws TUF.
 */
function tuf_openTuf(options) {
    const key = JSON.stringify([options.mirror, options.rootPath, options.cachePath]);
    const known = repositories.get(key);
    if (known !== undefined)
        return known;
    const opened = initialise(options);
    repositories.set(key, opened);
    opened.catch(() => repositories.delete(key));
    return opened;
}
async function initialise({ mirror, rootPath, cachePath }) {
    const mirrorURL = mirror.replace(/\/$/, '');
    if (rootPath === undefined && mirrorURL !== PUBLIC_GOOD_MIRROR) {
        throw new action_error/* ActionError */.l('TUF', `No root of trust is known for the TUF repository ${hostOf(mirrorURL)}.`, {
            hint: 'Give the path of its root.json in "tuf-root"; get that file in a way that you trust.',
        });
    }
    const { initTUF } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(958)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3273, 19));
    const repository = await guard(mirrorURL, () => initTUF({
        mirrorURL,
        cachePath,
        ...(rootPath === undefined ? {} : { rootPath }),
        retry: { retries: TRIES - 1 },
        timeout: tuf_TIMEOUT_MS,
    }));
    return {
        trustRoot: async (name) => parseTrustRoot(await target(repository, mirrorURL, 'trusted_root.json'), name),
        signingConfig: async () => signing_config_parseSigningConfig(await target(repository, mirrorURL, 'signing_config.v0.2.json'), `signing_config.v0.2.json of ${hostOf(mirrorURL)}`),
    };
}
function target(repository, mirror, name) {
    return guard(mirror, () => repository.getTarget(name));
}
async function guard(mirror, work) {
    try {
        return await work();
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('TUF', `The TUF repository ${hostOf(mirror)} cannot be used: ${(0,errors_describe/* describe */.q0)(cause)}.`, {
            cause,
            hint: 'Check the address and, for a repository of your own, that "tuf-root" is its root.json. With "trusted-root" no TUF repository is needed.',
        });
    }
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/instance.js







/** Folder for TUF caches below RUNNER_TEMP: the same for all steps of a job, out of reach of other jobs. */
function tufCache(temporary) {
    return (0,external_node_path_.join)(temporary, 'release-actions-tuf');
}
/**
 * The public-good instance's services, as its signing config `signing_config.v0.2.json` names them: Rekor v1 is the
 * default until its end is announced a year ahead.
 * Source: https://github.com/sigstore/root-signing/blob/main/targets/signing_config.v0.2.json
 */
const PUBLIC_GOOD = {
    fulcio: 'https://fulcio.sigstore.dev',
    logs: [{ url: 'https://rekor.sigstore.dev', version: 1 }],
    timestampAuthorities: ['https://timestamp.sigstore.dev/api/v1/timestamp'],
};
/**
 * The instance for `sigstore: auto`: the public-good one writes the repository's name into a public log for ever, so only
 * public repositories use it. Pure; throws SIGSTORE_INSTANCE.
 */
function chooseInstance(choice, claims, serverUrl) {
    if (choice !== 'auto')
        return choice;
    switch (new URL(serverUrl).hostname.split('.').slice(-2).join('.')) {
        case 'github.com':
            return claims.repositoryVisibility === 'public' ? 'public-good' : 'github';
        case 'ghe.com':
            return 'github';
        default:
            throw new ActionError('SIGSTORE_INSTANCE', `No Sigstore instance is known for ${serverUrl}.`, {
                hint: 'Set "sigstore: custom" with "signing-config" and "trusted-root", or with "tuf-url" and "tuf-root".',
            });
    }
}
/**
 * GitHub's own instance: no log, timestamps only. Tenants of GHE.com have one under their own name.
 * Source: https://github.com/actions/toolkit/blob/main/packages/attest/src/endpoints.ts
 */
function githubServices(serverUrl) {
    const { hostname } = new URL(serverUrl);
    const host = hostname === 'github.com' ? 'githubapp.com' : hostname;
    return {
        fulcio: `https://fulcio.${host}`,
        logs: [],
        timestampAuthorities: [`https://timestamp.${host}/api/v1/timestamp`],
    };
}
/** The services that sign, for an instance. Throws SIGNING_CONFIG, SIGNING_CONFIG_SERVICES, TUF. */
async function loadServices(instance, inputs, { serverUrl, cachePath, now }) {
    if (inputs.signingConfig !== undefined) {
        return selectServices(parseSigningConfig(await readConfig(inputs.signingConfig), inputs.signingConfig), now);
    }
    if (instance === 'public-good')
        return PUBLIC_GOOD;
    if (instance === 'github')
        return githubServices(serverUrl);
    if (inputs.tufUrl === undefined) {
        throw new ActionError('SIGSTORE_INSTANCE', '"sigstore: custom" needs to know the services.', {
            hint: 'Give "signing-config", or "tuf-url" and "tuf-root".',
        });
    }
    const tuf = await openTuf({ mirror: inputs.tufUrl, rootPath: inputs.tufRoot, cachePath });
    return selectServices(await tuf.signingConfig(), now);
}
/**
 * The trust roots to verify with, each for itself. `auto` is both well-known instances. An empty list means that no root
 * is known: bundles of GitHub's instance need `trusted-root` or `tuf-root`. Throws TRUSTED_ROOT, TUF.
 */
async function loadTrust(instance, inputs, { cachePath }) {
    if (inputs.trustedRoot !== undefined)
        return readTrustRoots(inputs.trustedRoot);
    if (inputs.tufUrl !== undefined) {
        const tuf = await tuf_openTuf({ mirror: inputs.tufUrl, rootPath: inputs.tufRoot, cachePath });
        return [await tuf.trustRoot(instance === 'public-good' || instance === 'github' ? instance : inputs.tufUrl)];
    }
    const roots = [];
    if (instance === 'auto' || instance === 'public-good') {
        const tuf = await tuf_openTuf({ mirror: PUBLIC_GOOD_MIRROR, rootPath: undefined, cachePath });
        roots.push(await tuf.trustRoot('public-good'));
    }
    if ((instance === 'auto' || instance === 'github') && inputs.tufRoot !== undefined) {
        const tuf = await tuf_openTuf({ mirror: GITHUB_MIRROR, rootPath: inputs.tufRoot, cachePath });
        roots.push(await tuf.trustRoot('github'));
    }
    return roots;
}
async function readConfig(path) {
    try {
        return await readFile(path, 'utf8');
    }
    catch (cause) {
        throw new ActionError('SIGNING_CONFIG', `Cannot read the signing config ${path}.`, {
            cause,
            file: path,
            hint: 'Check the path in "signing-config"; it is relative to the workspace.',
        });
    }
}

;// CONCATENATED MODULE: ./lib/verify.js








const SHOWN = 20;
/**
 * Verifies the whole set against the identity that this release must have: every file and image needs a signature and
 * provenance, every piece of evidence must hold and cover what is there. Throws NOT_VERIFIED, FILE_CHANGED.
 */
async function verifySet(host, task, required) {
    const { identity, trust, run } = required;
    const { files } = task;
    const expected = expectedIdentity(atTag(identity, run, task.commit), run);
    const roots = await loadTrust(trust.sigstore, trust, { cachePath: tufCache(task.temporary) });
    const policy = { identity: expected, require: ['signature', 'provenance'], strict: true };
    const verdict = await verifyReleaseSet({ files, policy, roots, ...(await imagesOf(host, task, required)) });
    const problems = problemsOf(verdict);
    if (problems.length > 0) {
        for (const problem of problems)
            host.info(`✗ ${problem}`);
        throw notVerified(problems, trustHint(verdict.verdicts, trust.sigstore));
    }
    const signers = verdict.verdicts.flatMap(({ signer }) => (signer === undefined ? [] : [signer.identity]));
    const images = verdict.verdicts.filter(({ subject }) => subject.kind === 'image').length;
    return { artifacts: verdict.verdicts.length, images, signers: [...new Set(signers)] };
}
/** Who vouches for what, one line for people. `show`: how a signer's identity is written. */
function verifiedLine({ artifacts, images, signers }, show = (identity) => identity) {
    const which = images === 0 ? '' : ` (${images} of them images)`;
    return `Verified: ${artifacts} artifacts${which} have a signature and provenance by ${signers.map(show).join(', ')}.`;
}
/** A release is of its tag and of the commit that the tag names; whoever states one of them keeps the other. */
function atTag(identity, run, commit) {
    const { sourceRepository, sourceRef, sourceDigest } = identity;
    if (sourceRepository !== undefined && sourceRepository !== run.repository)
        return identity;
    return { ...identity, sourceRef: sourceRef ?? run.ref, sourceDigest: sourceDigest ?? commit };
}
/** Images are verified where they lie, with what is attached to them. */
async function imagesOf(host, { images, http }, { login }) {
    if (images.length === 0)
        return {};
    if (login !== undefined)
        host.secret(login.password);
    const registry = openStepRegistry({ http, environment: host.environment, exec: host.exec, login });
    const subjects = await imageSubjects(registry, images);
    // "images" and release.json may name the same one.
    const distinct = new Map(subjects.map((image) => [`${image.name}@${image.digests.sha256}`, image]));
    return { images: [...distinct.values()], attached: attachedBundles(registry) };
}
function problemsOf({ holds, verdicts, problems }) {
    const found = [
        ...verdicts.flatMap(({ subject, reasons }) => reasons.map((reason) => `${subject.name}: ${reason}`)),
        ...problems,
    ];
    return holds || found.length > 0 ? found : ['the release does not hold'];
}
function notVerified(problems, trust) {
    const shown = problems.slice(0, SHOWN).join('; ');
    const rest = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more in the log` : '';
    return new action_error/* ActionError */.l('NOT_VERIFIED', `The release does not verify, so nothing was published: ${shown}${rest}.`, {
        hint: `${trust === undefined ? '' : `${trust} Otherwise: `}Give the evidence of the sign and provenance actions for exactly these files, and the identity that signed them ("signer-workflow" for a reusable workflow, with "source-repository"). To publish unverified files write "verify: off".`,
    });
}

;// CONCATENATED MODULE: ./lib/summary.js



const SHORT_DIGEST = 12;
function publishSummary(report) {
    const { tag, url, steps } = report;
    const heading = `### ${SENTENCES[report.state]}${url === undefined ? (0,markdown/* text */.Qq)(tag) : (0,markdown/* link */.nf)(tag, url)}\n\n`;
    const rows = [...steps].sort(byName).map((step) => {
        const { file } = step;
        return [(0,markdown/* code */.aY)(file.name), (0,markdown/* size */.Ej)(file.size), (0,markdown/* code */.aY)(file.sha256.slice(0, SHORT_DIGEST)), word(step, report.state)];
    });
    return heading + assurance(report) + (0,markdown/* table */.tp)(['Asset', 'Size', 'SHA-256', 'What was done'], rows);
}
function collectSummary(folder, files) {
    const rows = files.map((file) => [(0,markdown/* code */.aY)(file.name), (0,markdown/* size */.Ej)(file.size)]);
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    const title = `### 🧺 Collected ${files.length} files, ${(0,markdown/* size */.Ej)(bytes)}, in ${(0,markdown/* code */.aY)(folder)}\n\n`;
    return title + (0,markdown/* table */.tp)(['File', 'Size'], rows);
}
function prepareSummary(tag, prepared) {
    const rows = prepared.files.map(({ name, size: bytes, sha256 }) => [
        (0,markdown/* code */.aY)(name),
        (0,markdown/* size */.Ej)(bytes),
        (0,markdown/* code */.aY)(sha256.slice(0, SHORT_DIGEST)),
    ]);
    return (`### 📦 Prepared ${(0,markdown/* text */.Qq)(tag)}\n\n` +
        'These files make the release. Sign all of them and attest all of them; then publish them with their evidence.\n\n' +
        (0,markdown/* table */.tp)(['File', 'Size', 'SHA-256'], rows));
}
const SENTENCES = {
    published: '🚀 Published ',
    draft: '📝 Complete draft of ',
    'dry-run': '🔍 Dry run, nothing was changed: ',
};
function assurance({ verified, keptEvidence }) {
    if (verified === undefined) {
        return '⚠️ **Nothing was verified** (`verify: off`): nobody vouches for these files.\n\n';
    }
    const kept = keptEvidence === 0
        ? ''
        : `The evidence that is published already was kept (${keptEvidence} of the files): it verifies for exactly these files, so that of this run is not needed.\n\n`;
    return `✅ ${verifiedLine(verified, markdown/* code */.aY)}\n\n${kept}`;
}
function word(step, state) {
    return state === 'dry-run' ? `would be ${wordFor(step)}` : wordFor(step);
}
function byName(a, b) {
    return a.file.name < b.file.name ? -1 : 1;
}

;// CONCATENATED MODULE: ./lib/collect.js










/** Copies the payload into one folder under its released names, so that all later jobs see the same. No network. */
async function collect_collect(host, { files, workspace, output }) {
    const found = await findFiles(files, workspace, 'files');
    checkPayload(found);
    await (0,promises_.mkdir)(output, { recursive: true });
    await refuseStrangers(output, new Set(found.map(({ name }) => name)));
    const copies = found.map(({ name, path }) => ({ path, to: (0,external_node_path_.join)(output, name) }));
    for (const { path, to } of copies) {
        if (path !== to)
            await (0,promises_.copyFile)(path, to, external_node_fs_.constants.COPYFILE_FICLONE);
    }
    const bytes = found.reduce((sum, file) => sum + file.size, 0);
    host.info(`Collected ${found.length} files, ${(0,markdown/* size */.Ej)(bytes)}, in ${pathIn(workspace, output)}.`);
    await host.summary(collectSummary(pathIn(workspace, output), found));
    host.output('files', copies.map(({ to }) => pathIn(workspace, to)).join('\n'));
}
/** What an earlier build left would be released with the next glob over this folder. */
async function refuseStrangers(output, names) {
    const strangers = (await (0,promises_.readdir)(output)).filter((name) => roleOf(name) === 'payload' && !names.has(name));
    if (strangers.length === 0)
        return;
    throw new action_error/* ActionError */.l('FOLDER_NOT_EMPTY', `${output} holds files that were not collected: ${strangers.join(', ')}.`, {
        hint: 'Give an empty folder in "output", or one that is not there yet.',
    });
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
function lines(get, name) {
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
    const values = lines(get, name).flatMap((line) => line.split(',').map((value) => value.trim()));
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

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
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
function compareVersions(a, b) {
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
        throw new action_error/* ActionError */.l('NO_TAG', `There is no tag to release: the run is on ${ref ?? 'no ref'}.`, {
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
            throw file_pattern_bad(input, line, 'write "path => name", each once');
        }
        if (name !== undefined && /[/\\]/.test(name))
            throw file_pattern_bad(input, line, 'the name after "=>" may hold no slash');
        wanted.push({ glob, name });
    }
    if (wanted.length === 0 && excluded.length > 0) {
        throw file_pattern_bad(input, `!${excluded[0]}`, 'there is nothing to exclude from; add the files that you want');
    }
    return { wanted, excluded: [...excluded, ...never] };
}
function file_pattern_bad(input, line, repair) {
    return new action_error/* ActionError */.l('BAD_INPUT', `Input "${input}" has a line that cannot be read: "${line}".`, {
        hint: `In "${input}", ${repair}.`,
    });
}

;// CONCATENATED MODULE: ../shared/lib/host/identity-inputs.js

function identityInputs(get) {
    return {
        signerWorkflow: optional(get, 'signer-workflow'),
        signerDigests: lines(get, 'signer-digest'),
        certificateIdentity: optional(get, 'certificate-identity'),
        certificateIdentityRegexp: optional(get, 'certificate-identity-regexp'),
        certificateOidcIssuer: optional(get, 'certificate-oidc-issuer'),
        sourceRepository: optional(get, 'source-repository'),
        sourceRef: optional(get, 'source-ref'),
        sourceDigest: optional(get, 'source-digest'),
        runnerEnvironment: optional(get, 'runner-environment'),
        buildTrigger: optional(get, 'build-trigger'),
    };
}

;// CONCATENATED MODULE: ../shared/lib/host/registry-inputs.js

/**
 * Reads `registry-username` and `registry-password`. Throws BAD_INPUT when one comes without the other, or when the images
 * do not lie in exactly one registry: a password must not be sent to another registry than its own.
 */
function registryLogin(get, images) {
    const username = optional(get, 'registry-username');
    const password = optional(get, 'registry-password');
    if (username === undefined && password === undefined)
        return undefined;
    if (username === undefined || password === undefined) {
        const missing = username === undefined ? 'registry-username' : 'registry-password';
        throw badInput(missing, `Input "${missing}" is missing: a user name and a password go together.`);
    }
    const [registry, ...others] = new Set(images.map((image) => image.registry));
    if (registry === undefined) {
        throw badInput('registry-username', 'A login is given, but "images" names no image to use it for.');
    }
    if (others.length > 0) {
        throw badInput('registry-username', `The images lie in several registries (${[registry, ...others].join(', ')}), but one login is given.`, 'Log in to each with docker/login-action in an earlier step instead of "registry-username".');
    }
    return { registry, username, password };
}

;// CONCATENATED MODULE: ../shared/lib/host/trust-inputs.js


const CUSTOM = ['signing-config', 'trusted-root', 'tuf-url', 'tuf-root'];
/** Reads the trust inputs and checks that they fit together. An action that only verifies has no "signing-config". */
function trustInputs(get, options) {
    const path = (name) => {
        const value = optional(get, name);
        return value === undefined ? undefined : (0,external_node_path_.resolve)(options.workspace, value);
    };
    const sigstore = oneOf(get, 'sigstore', ['auto', 'public-good', 'github', 'custom'], 'auto');
    const inputs = {
        sigstore,
        signingConfig: options.signs ? path('signing-config') : undefined,
        trustedRoot: path('trusted-root'),
        tufUrl: optional(get, 'tuf-url'),
        tufRoot: path('tuf-root'),
    };
    if (sigstore !== 'custom')
        refuseCustom(get, sigstore);
    else
        requireCustom(inputs, options.signs);
    return inputs;
}
function refuseCustom(get, instance) {
    const given = CUSTOM.find((name) => optional(get, name) !== undefined);
    if (given !== undefined) {
        throw badInput(given, `Input "${given}" does not go with "sigstore: ${instance}".`, 'Write "sigstore: custom".');
    }
}
function requireCustom(inputs, signs) {
    if ((inputs.tufUrl === undefined) !== (inputs.tufRoot === undefined)) {
        throw badInput('tuf-url', 'Inputs "tuf-url" and "tuf-root" go together: one of them is missing.');
    }
    if (inputs.tufUrl !== undefined)
        return;
    if (inputs.trustedRoot === undefined || (signs && inputs.signingConfig === undefined)) {
        const wanted = signs ? '"signing-config" and "trusted-root"' : '"trusted-root"';
        throw badInput('sigstore', `"sigstore: custom" needs ${wanted}, or "tuf-url" and "tuf-root".`);
    }
}

;// CONCATENATED MODULE: ../shared/lib/policy/this-run.js
/** This run, from the variables that the runner sets and no workflow can overwrite. */
function thisRun(environment) {
    // The runner sets what it does not know to nothing.
    const value = (name) => environment[name] || undefined;
    return {
        serverUrl: value('GITHUB_SERVER_URL') ?? 'https://github.com',
        repository: value('GITHUB_REPOSITORY'),
        repositoryId: value('GITHUB_REPOSITORY_ID'),
        ref: value('GITHUB_REF'),
        sha: value('GITHUB_SHA'),
        workflowRef: value('GITHUB_WORKFLOW_REF'),
    };
}

;// CONCATENATED MODULE: ./lib/verification.js





function verificationFrom(get, environment, release) {
    const { repository, tag, commit, workspace, images } = release;
    if (oneOf(get, 'verify', ['required', 'off'], 'required') === 'off')
        return { kind: 'off' };
    const run = thisRun(environment);
    return {
        kind: 'required',
        identity: identityInputs(get),
        trust: trustInputs(get, { signs: false, workspace }),
        run: {
            ...run,
            repository,
            repositoryId: repository === run.repository ? run.repositoryId : undefined,
            ref: `refs/tags/${tag.name}`,
            sha: commit,
        },
        login: registryLogin(get, images),
    };
}

;// CONCATENATED MODULE: ./lib/inputs.js







/** All inputs, checked before anything is read or sent. Throws BAD_INPUT, NO_TAG, BAD_TAG. */
function readInputs(get, environment) {
    const mode = oneOf(get, 'mode', ['collect', 'prepare', 'publish'], 'publish');
    const { workspace } = surroundings(environment);
    required(get, 'files');
    const files = { files: parseFilePatterns(lines(get, 'files'), 'files'), workspace };
    if (mode === 'collect')
        return { ...files, mode, output: (0,external_node_path_.resolve)(workspace, required(get, 'output')) };
    const tag = tagFrom(optional(get, 'tag'), environment['GITHUB_REF']);
    const tagged = { ...files, repository: repositoryFrom(get, environment), tag };
    return mode === 'prepare' ? prepareInputs(get, environment, tagged) : publishInputs(get, environment, tagged);
}
function prepareInputs(get, environment, inputs) {
    const commit = commitFrom(get, environment, inputs.tag);
    if (commit === undefined) {
        throw badInput('commit', `It is not known which commit ${inputs.tag.name} names: the run is on ${environment['GITHUB_REF'] ?? 'no ref'}.`, 'Run on a push of the tag, or set "commit".');
    }
    const output = (0,external_node_path_.resolve)(inputs.workspace, optional(get, 'output') ?? 'release-metadata');
    return { ...inputs, mode: 'prepare', commit, images: lines(get, 'images').map(pinnedImage), output };
}
function publishInputs(get, environment, inputs) {
    const [body, bodyFile] = [optional(get, 'body'), optional(get, 'body-file')];
    if (body !== undefined && bodyFile !== undefined)
        throw badInput('body', 'Give "body" or "body-file", not both.');
    const { workspace, apiUrl, serverUrl, temporary } = surroundings(environment);
    const commit = commitFrom(get, environment, inputs.tag);
    const evidence = parseFilePatterns(lines(get, 'evidence'), 'evidence');
    const images = lines(get, 'images').map((image) => parseReference(image));
    const verify = verificationFrom(get, environment, { ...inputs, commit, workspace, images });
    if (verify.kind === 'required' && evidence.wanted.length === 0) {
        throw badInput('evidence', 'There is no evidence, so nothing can be verified.', 'List signatures and provenance in "evidence" (what the sign and provenance actions made), or write "verify: off" and publish unverified.');
    }
    return {
        ...inputs,
        mode: 'publish',
        commit,
        evidence,
        images,
        title: optional(get, 'name') ?? inputs.tag.name,
        body,
        bodyFile,
        draft: flag(get, 'draft', false),
        prerelease: prereleaseFrom(get, inputs.tag),
        makeLatest: oneOf(get, 'make-latest', ['auto', 'true', 'false', 'legacy'], 'auto'),
        verify,
        token: required(get, 'github-token'),
        apiUrl,
        serverUrl,
        temporary,
        concurrency: integer(get, 'concurrency', { least: 1, most: 16, fallback: 4 }),
        dryRun: flag(get, 'dry-run', false),
    };
}
function repositoryFrom(get, environment) {
    const repository = optional(get, 'repository') ?? environment['GITHUB_REPOSITORY'];
    if (repository !== undefined && /^[\w.-]+\/[\w.-]+$/.test(repository))
        return repository;
    throw badInput('repository', `Input "repository" must be owner/name, not "${repository ?? ''}".`);
}
/** The runner's commit is the tag's only when the run is on that tag. */
function commitFrom(get, environment, tag) {
    const given = optional(get, 'commit')?.toLowerCase();
    if (given !== undefined && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(given)) {
        throw badInput('commit', `Input "commit" must be a whole commit digest of 40 or 64 hex digits, not "${given}".`);
    }
    return given ?? (environment['GITHUB_REF'] === `refs/tags/${tag.name}` ? environment['GITHUB_SHA'] : undefined);
}
function prereleaseFrom(get, tag) {
    const value = oneOf(get, 'prerelease', ['auto', 'true', 'false'], 'auto');
    return value === 'auto' ? isPrerelease(tag) : value === 'true';
}
function pinnedImage(line) {
    const { registry, repository, digest } = parseReference(line);
    if (digest !== undefined)
        return { name: `${registry}/${repository}`, digest };
    throw badInput('images', `Input "images" has a line without a digest: "${line}".`, 'Write registry/name@sha256:…; "mode: prepare" uses no network, so it cannot resolve a tag.');
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
    const path = (0,external_node_path_.join)(temporary, `${name}-${process.pid}.json`);
    await (0,promises_.writeFile)(path, json);
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

;// CONCATENATED MODULE: ../shared/lib/release/media-type.js
const BY_ENDING = [
    ['.spdx.json', 'application/spdx+json'],
    ['.spdx3.json', 'application/spdx+json'],
    ['.spdx', 'text/spdx'],
    ['.cdx.json', 'application/vnd.cyclonedx+json'],
    ['.json', 'application/json'],
    ['.jsonl', 'application/jsonl'],
    ['.yaml', 'application/yaml'],
    ['.yml', 'application/yaml'],
    ['.tar', 'application/x-tar'],
    ['.gz', 'application/gzip'],
    ['.tgz', 'application/gzip'],
    ['.zst', 'application/zstd'],
    ['.xz', 'application/x-xz'],
    ['.bz2', 'application/x-bzip2'],
    ['.zip', 'application/zip'],
    ['.deb', 'application/vnd.debian.binary-package'],
    ['.rpm', 'application/x-rpm'],
    ['.txt', 'text/plain'],
    ['.md', 'text/markdown'],
    ['.sh', 'application/x-sh'],
];
/** A file's media type by its name; `application/octet-stream` for programs and all that is not known. */
function mediaType(name) {
    const lower = name.toLowerCase();
    return BY_ENDING.find(([ending]) => lower.endsWith(ending))?.[1] ?? 'application/octet-stream';
}

;// CONCATENATED MODULE: ../shared/lib/release/metadata.js



function releaseMetadata({ repository, tag, commit, files, images, evidence }) {
    return {
        schemaVersion: 1,
        repository,
        tag: tag.name,
        commit,
        prerelease: isPrerelease(tag),
        files: files
            .map(({ name, size, sha256, sha512 }) => ({ name, size, type: mediaType(name), sha256, sha512 }))
            .sort(metadata_byName),
        images: images.map(({ name, digest }) => ({ name, digest })).sort(metadata_byName),
        evidence: evidence.map(({ name, kind, covers }) => ({ name, kind, covers: [...covers].sort() })).sort(metadata_byName),
    };
}
function formatMetadata(metadata) {
    return `${JSON.stringify(metadata, undefined, 2)}\n`;
}
/** Reads a `release.json`. Throws METADATA_MALFORMED. */
function parseMetadata(text, source) {
    const value = metadata_parse(text, source);
    if (typeof value !== 'object' || value === null)
        throw metadata_malformed(source, 'it is no JSON object');
    if (value.schemaVersion !== 1)
        throw metadata_malformed(source, 'its schemaVersion is not 1');
    for (const field of ['repository', 'tag', 'commit']) {
        if (typeof value[field] !== 'string')
            throw metadata_malformed(source, `"${field}" is no text`);
    }
    if (!isList(value.files, metadata_isFile))
        throw metadata_malformed(source, '"files" is no list of names, sizes and digests');
    if (!isList(value.images, isNamed))
        throw metadata_malformed(source, '"images" is no list of names and digests');
    if (!isList(value.evidence, isNamed))
        throw metadata_malformed(source, '"evidence" is no list of names');
    return value;
}
function metadata_parse(text, source) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw metadata_malformed(source, 'it is no JSON', cause);
    }
}
function isList(value, is) {
    return Array.isArray(value) && value.every(is);
}
function isNamed(value) {
    return typeof value === 'object' && value !== null && typeof value.name === 'string';
}
function metadata_isFile(value) {
    if (!isNamed(value))
        return false;
    const { size, sha256, sha512 } = value;
    return typeof size === 'number' && /^[0-9a-f]{64}$/.test(String(sha256)) && /^[0-9a-f]{128}$/.test(String(sha512));
}
function metadata_malformed(source, why, cause) {
    return new action_error/* ActionError */.l('METADATA_MALFORMED', `${source} is no release metadata: ${why}.`, {
        cause,
        file: source,
        hint: 'Have it made by the publish action with "mode: prepare", and do not change it afterwards.',
    });
}
function metadata_byName(a, b) {
    return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

;// CONCATENATED MODULE: ../shared/lib/release/prepare.js







const prepare_PROVENANCE_NAME = 'provenance.intoto.jsonl';
/** `provenance.intoto.jsonl` and `verification.intoto.jsonl`. */
const SHARED_EVIDENCE = 2;
/**
 * Writes `release.json`, `SHA256SUMS` and `SHA512SUMS` for a payload: the last things made before the release is signed.
 * Touches no network. Names and sizes are checked before a byte is read, see checkPayload.
 */
async function prepareRelease(input, onDone = () => { }) {
    checkPayload(input.files);
    checkFiles([...input.files, ...METADATA_NAMES.map((name) => ({ name, size: 1 }))]);
    const names = [...input.files.map(({ name }) => name), ...METADATA_NAMES];
    checkCount(names.length * 2 + SHARED_EVIDENCE);
    const subjects = await fileSubjects(input.files, ['sha256', 'sha512'], onDone);
    const files = subjects.map(({ name, path, size, digests: { sha256, sha512 } }) => {
        if (sha512 === undefined)
            throw new TypeError('a digest that was asked for is missing');
        return { name, path, size, sha256, sha512 };
    });
    await (0,promises_.mkdir)(input.directory, { recursive: true });
    const metadata = releaseMetadata({ ...input, files, evidence: expectedEvidence(names) });
    const described = await write(input.directory, METADATA_NAME, formatMetadata(metadata));
    const covered = sorted([...files, described]);
    const sums256 = covered.map(({ name, sha256 }) => ({ name, digest: sha256 }));
    const sums512 = covered.map(({ name, sha512 }) => ({ name, digest: sha512 }));
    const checksums = [
        await write(input.directory, SHA256SUMS_NAME, formatChecksums(sums256)),
        await write(input.directory, SHA512SUMS_NAME, formatChecksums(sums512)),
    ];
    return {
        metadata: described.path,
        checksums: checksums.map(({ path }) => path),
        files: sorted([...covered, ...checksums]),
    };
}
/** A signature for each file, and one provenance over all. */
function expectedEvidence(names) {
    return [
        { name: prepare_PROVENANCE_NAME, kind: 'provenance', covers: names },
        ...names.map((name) => ({ name: `${name}.sigstore.json`, kind: 'signature', covers: [name] })),
    ];
}
async function write(directory, name, text) {
    const path = (0,external_node_path_.join)(directory, name);
    await (0,promises_.writeFile)(path, text);
    return { name, path, size: Buffer.byteLength(text), ...digestBytes(text, ['sha256', 'sha512']) };
}
function sorted(files) {
    return [...files].sort((a, b) => (a.name < b.name ? -1 : 1));
}

;// CONCATENATED MODULE: ./lib/prepare.js









/** Checks names and limits of the release, and writes its metadata and checksum files. Touches no network. */
async function prepare(host, inputs) {
    const startedAt = Date.now();
    const { tag, workspace } = inputs;
    const found = await findFiles(inputs.files, workspace, 'files');
    // What an earlier run of this step made is made again, not released twice.
    const own = new Set(METADATA_NAMES.map((name) => (0,external_node_path_.join)(inputs.output, name)));
    const files = found.filter(({ path }) => !own.has(path));
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    host.info(`Preparing ${tag.name}: ${files.length} files, ${(0,markdown/* size */.Ej)(bytes)}.`);
    const progress = createProgress(host, 'Hashed', files.length);
    const prepared = await prepareRelease({ ...inputs, files, directory: inputs.output }, () => progress.step());
    await host.group(`Files of ${tag.name}`, async () => {
        for (const file of prepared.files)
            host.info(`${file.sha256}  ${file.name}`);
        return Promise.resolve();
    });
    host.output('tag', tag.name);
    host.output('metadata-path', pathIn(workspace, prepared.metadata));
    host.output('checksums', prepared.checksums.map((path) => pathIn(workspace, path)).join('\n'));
    host.output('files', prepared.files.map((file) => fileLine(workspace, file)).join('\n'));
    outputMetrics(host, Date.now() - startedAt, undefined, { files: files.length, bytes });
    await host.summary(prepareSummary(tag.name, prepared));
}

;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ../shared/lib/github/pacing.js
/**
 * GitHub's limits on requests that create content. They are shared by everything that the token does, so a wait can
 * still be asked for below them.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const CONTENT_LIMITS = [
    { count: 80, perMs: 60_000 },
    { count: 500, perMs: 3_600_000 },
];
/** `onWait` is told once for each wait, however many requests stand in line. */
function createPacer(limits, clock, onWait) {
    const longest = Math.max(...limits.map((limit) => limit.perMs));
    let past = [];
    let told = 0;
    let line = Promise.resolve();
    async function admit() {
        for (;;) {
            const now = clock.now();
            past = past.filter((time) => time > now - longest);
            const free = Math.max(...limits.map((limit) => freeAt(limit, past)));
            if (free <= now)
                break;
            if (free > told)
                onWait(free - now);
            told = Math.max(told, free);
            await clock.sleep(free - now);
        }
        past.push(clock.now());
    }
    return {
        // One at a time, or all that wait would start together when the wait ends.
        turn: async () => {
            line = line.then(admit);
            await line;
        },
    };
}
/** The time from which a limit allows one more after those that were started at `past`, oldest first. */
function freeAt({ count, perMs }, past) {
    const oldest = past.at(-count);
    return past.length < count || oldest === undefined ? 0 : oldest + perMs;
}

;// CONCATENATED MODULE: ../shared/lib/http/retry.js
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A server that asks for more patience than this gets an error instead: the user decides. */
const LONGEST_RETRY_AFTER_MS = 180_000;
function isTransient(status) {
    return TRANSIENT.has(status);
}
/** Whether and when to try again after the `attempt`th try (1 is the first) failed. `random` is in [0, 1). */
function decideRetry(request, attempt, failure, clock) {
    if (attempt >= (request.tries ?? 5))
        return { again: false };
    const asked = failure.kind === 'status' ? retryAfterMs(failure.headers, clock.now) : undefined;
    if (!isHarmless(request, failure, asked !== undefined))
        return { again: false };
    if (asked !== undefined)
        return asked > LONGEST_RETRY_AFTER_MS ? { again: false } : { again: true, waitMs: asked };
    const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
    // Half fixed, half random: parallel requests that failed together must not come back together.
    return { again: true, waitMs: Math.round(ceiling / 2 + (ceiling / 2) * clock.random) };
}
/** Retry-After in seconds or as an HTTP date (RFC 9110 §10.2.3), in milliseconds from `now`. */
function retryAfterMs(headers, now) {
    const value = headers['retry-after'];
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value))
        return Number(value) * 1000;
    const date = Date.parse(value);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
function isHarmless(request, failure, hasRetryAfter) {
    if (request.repeatable ?? (request.method !== 'POST' && request.method !== 'PATCH'))
        return true;
    if (failure.kind === 'network')
        return !failure.sent;
    return failure.status === 429 || (failure.status === 503 && hasRetryAfter);
}

;// CONCATENATED MODULE: ../shared/lib/github/refusal.js


const IMMUTABLE = {
    code: 'IMMUTABLE_RELEASE',
    hint: 'An immutable release cannot be changed. Release what is missing or wrong under a new version.',
};
// GitHub says why in English only, so its words are all there is to go by.
const KNOWN_WORDS = [
    [
        /was used by an immutable release/i,
        {
            code: 'BURNT_TAG',
            hint: 'An immutable release had this tag once; GitHub never gives such a name away again, even after its release is deleted. Push a tag with a new version.',
        },
    ],
    [/immutable/i, IMMUTABLE],
    [
        /cannot create ref|must have a valid tag|pre_receive/i,
        {
            code: 'TAG_RULES',
            hint: 'The tag does not exist, or a ruleset forbids to create it. Push the tag first, as someone who may, and run the release on it.',
        },
    ],
    [
        /body is too long/i,
        { code: 'BODY_TOO_LONG', hint: 'GitHub takes at most 125 000 characters of release notes; shorten them.' },
    ],
];
/** The error for an answer of 400 and above, in people's words. It holds GitHub's own message, never the token. */
function github_refusal_refusal(attempted, answer) {
    const said = messageOf(answer);
    const what = `GitHub refuses ${attempted.purpose} in ${attempted.repository}: ${said} (${answer.status}).`;
    const known = KNOWN_WORDS.find(([pattern]) => pattern.test(said))?.[1];
    if (answer.status === 422 && known !== undefined)
        return new action_error/* ActionError */.l(known.code, what, { hint: known.hint });
    return new action_error/* ActionError */.l(codeOf(answer.status), what, { hint: hintFor(answer.status, attempted) });
}
/** Whether GitHub refused because something of that name is there already. */
function alreadyExists(answer) {
    return answer.status === 422 && /already_exists|already exists/i.test(messageOf(answer));
}
/** GitHub's message with the messages of its validation errors. */
function messageOf(answer) {
    const body = refusal_parse(answer);
    if (typeof body !== 'object' || body === null)
        return excerpt(answer) || 'without a word';
    const { message, errors } = body;
    const details = Array.isArray(errors) ? errors.map(detail).filter((text) => text !== '') : [];
    return [typeof message === 'string' ? message : '', ...details].filter((text) => text !== '').join(': ');
}
function detail(error) {
    if (typeof error === 'string')
        return error;
    if (typeof error !== 'object' || error === null)
        return '';
    const { field, code, message } = error;
    return [field, code, message].filter((part) => typeof part === 'string').join(' ');
}
function codeOf(status) {
    switch (status) {
        case 401:
            return 'TOKEN_REFUSED';
        case 403:
            return 'NO_PERMISSION';
        case 404:
            return 'GITHUB_NOT_FOUND';
        case 422:
            return 'GITHUB_REFUSED';
        default:
            return status >= 500 ? 'GITHUB_FAILED' : 'GITHUB_REFUSED';
    }
}
function hintFor(status, { permission, repository }) {
    const grant = `Give the job "permissions: { ${permission} }"; a reusable workflow needs it in the job that calls it, too. For another repository than the workflow's, "github-token" must be an app's or a person's token.`;
    switch (status) {
        case 401:
            return 'The token is wrong or has expired. Leave "github-token" away, or set it to ${{ github.token }}.';
        case 403:
            return grant;
        case 404:
            return `Either it does not exist in ${repository}, or the token may not see it. ${grant}`;
        default:
            return status >= 500
                ? 'This is a fault at GitHub; see www.githubstatus.com, then run the job again: it carries on where it stopped.'
                : 'Correct what GitHub names; if it is not in your hands, report it to release-actions with this log.';
    }
}
function refusal_parse(answer) {
    try {
        return JSON.parse(answer.body.toString('utf8'));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ../shared/lib/github/rate-limit.js



// "If neither header is present, wait at least one minute."
const UNSAID_WAIT_MS = 60_000;
/**
 * Milliseconds to wait when an answer is a rate limit, else `undefined`.
 * Source: https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function rateLimitWait(answer, now) {
    if (answer.status !== 403 && answer.status !== 429)
        return undefined;
    const asked = retryAfterMs(answer.headers, now);
    if (asked !== undefined)
        return asked;
    if (answer.status === 403 && !/rate limit|abuse/i.test(messageOf(answer)))
        return undefined;
    const reset = Number(answer.headers['x-ratelimit-reset'] ?? Number.NaN);
    if (answer.headers['x-ratelimit-remaining'] !== '0' || Number.isNaN(reset))
        return UNSAID_WAIT_MS;
    // A second more, since the header is cut to whole seconds.
    return Math.max(0, reset * 1000 - now) + 1000;
}
/** The error when GitHub asks for more patience than there is. */
function rateLimited(purpose, waitMs) {
    const minutes = Math.ceil(waitMs / 60_000);
    return new action_error/* ActionError */.l('RATE_LIMITED', `GitHub's rate limit stops ${purpose}; it asks to wait ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}.`, { hint: 'Run the job again after that time: it carries on where it stopped, and nothing is done twice.' });
}

;// CONCATENATED MODULE: ../shared/lib/github/api.js






const API_VERSION = '2022-11-28';
/** A list of releases carries all their notes and assets. */
const api_MAX_BYTES = 128 * 1024 * 1024;
/** In all, for one request. GitHub's hourly limit can ask for more; then the user decides. */
const PATIENCE_MS = 15 * 60_000;
const CREATES = new Set(['POST', 'PUT', 'PATCH']);
const SECOND_MS = 1000;
function createGitHubApi(options) {
    const { http, repository } = options;
    const root = `${options.apiUrl.replace(/\/+$/, '')}/repos/${repositoryPath(repository)}`;
    const pacer = createPacer(CONTENT_LIMITS, { now: Date.now, sleep: async (ms) => (0,external_node_timers_promises_namespaceObject.setTimeout)(ms) }, (waitMs) => {
        options.onWait?.(`Waiting ${seconds(waitMs)}: GitHub allows 80 requests that create content a minute, 500 an hour.`);
    });
    const urlOf = (path) => (path.startsWith('/') ? root + path : path);
    const headers = {
        accept: 'application/vnd.github+json',
        'x-github-api-version': API_VERSION,
        ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
    };
    async function send(request) {
        const content = api_contentOf(request);
        const answer = await http.send({
            method: request.method,
            url: urlOf(request.path),
            headers: { ...headers, ...(content === undefined ? {} : { 'content-type': content.type }) },
            ...(content === undefined ? {} : { body: content.body }),
            purpose: request.purpose,
            maxBytes: request.maxBytes ?? api_MAX_BYTES,
            ...(request.repeatable === undefined ? {} : { repeatable: request.repeatable }),
            ...(request.timeoutMs === undefined ? {} : { timeoutMs: request.timeoutMs }),
        });
        return answer;
    }
    async function request(request) {
        const deadline = Date.now() + PATIENCE_MS;
        for (;;) {
            if (CREATES.has(request.method))
                await pacer.turn();
            const raw = await send(request);
            // A limited request was not acted on, so that any may be sent again.
            const waitMs = rateLimitWait(raw, Date.now());
            if (waitMs === undefined)
                return settle(request, raw);
            if (Date.now() + waitMs > deadline)
                throw rateLimited(request.purpose, waitMs);
            options.onWait?.(`GitHub's rate limit asks to wait ${seconds(waitMs)} with ${request.purpose}.`);
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(waitMs);
        }
    }
    function settle(request, raw) {
        const { status } = raw;
        if (status >= 400 && !(request.expect ?? []).includes(status))
            throw github_refusal_refusal({ ...request, repository }, raw);
        const empty = raw.body.length === 0 || status >= 400;
        return { status, headers: raw.headers, data: empty ? undefined : jsonOf(raw, request.purpose), raw };
    }
    async function open(request) {
        const answer = await http.stream({
            method: 'GET',
            url: urlOf(request.path),
            headers: { ...headers, accept: 'application/octet-stream' },
            purpose: request.purpose,
            maxBytes: request.maxBytes ?? api_MAX_BYTES,
        });
        if (answer.status < 300)
            return answer.body;
        const chunks = [];
        for await (const chunk of answer.body)
            chunks.push(chunk);
        throw github_refusal_refusal({ ...request, repository }, { ...answer, body: Buffer.concat(chunks) });
    }
    return { repository, request, open };
}
function api_contentOf({ body, upload }) {
    if (upload !== undefined)
        return { type: 'application/octet-stream', body: upload };
    return body === undefined ? undefined : { type: 'application/json', body: JSON.stringify(body) };
}
function repositoryPath(repository) {
    if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || /(^|\/)\.{1,2}($|\/)/.test(repository)) {
        throw new action_error/* ActionError */.l('BAD_INPUT', `"${repository}" is no repository.`, {
            hint: 'Write "owner/name" in the input "repository".',
        });
    }
    return repository;
}
function seconds(ms) {
    return `${Math.ceil(ms / SECOND_MS)} s`;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(7067);
var external_node_http_namespaceObject = /*#__PURE__*/__nccwpck_require__.t(external_node_http_, 2);
;// CONCATENATED MODULE: external "node:https"
const external_node_https_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");
var external_node_https_namespaceObject_0 = /*#__PURE__*/__nccwpck_require__.t(external_node_https_namespaceObject, 2);
;// CONCATENATED MODULE: ../shared/lib/http/exchange.js






/** No answer came. `sent` says whether the server may have seen the request. */
class NoAnswer extends Error {
    sent;
    constructor(message, sent, cause) {
        super(message, { cause });
        this.sent = sent;
    }
}
const exchange_TIMEOUT_MS = 30_000;
/** After the request is out, the headers must be there within so many times its timeout, however they drip in. */
const HEADERS_IN_TIMEOUTS = 4;
/** Below this rate, after a while, an answer is given up: a byte now and then would keep the idle timeout quiet. */
const SLOWEST_BYTES_PER_SECOND = 1024;
const GRACE_MS = 60_000;
/** One try on the wire, over node:http because fetch holds a streamed request body in memory. Throws {@link NoAnswer}. */
async function exchange_exchange(request, agents, metrics) {
    const url = new URL(request.url);
    const secure = url.protocol === 'https:';
    const { body } = request;
    const length = body === undefined ? undefined : lengthOf(body);
    const timeoutMs = request.timeoutMs ?? exchange_TIMEOUT_MS;
    const outgoing = (secure ? external_node_https_namespaceObject_0 : external_node_http_namespaceObject).request(url, {
        method: request.method,
        agent: secure ? agents.https : agents.http,
        timeout: timeoutMs,
        headers: { ...request.headers, ...(length === undefined ? {} : { 'content-length': String(length) }) },
    });
    metrics.requests += 1;
    metrics.hosts[url.host] = (metrics.hosts[url.host] ?? 0) + 1;
    let connected = false;
    outgoing.on('socket', (socket) => {
        // A kept connection says "connect" no more: a listener would stay on it for each request.
        if (!socket.connecting) {
            connected = true;
            return;
        }
        socket.once(secure ? 'secureConnect' : 'connect', () => {
            connected = true;
        });
    });
    outgoing.on('timeout', () => {
        outgoing.destroy(new Error(`no byte for ${timeoutMs / 1000} s`));
    });
    let deadline;
    let settled = false;
    outgoing.on('finish', () => {
        // A refusal may have come before the body was out.
        if (settled)
            return;
        const patienceMs = timeoutMs * HEADERS_IN_TIMEOUTS;
        deadline = setTimeout(() => outgoing.destroy(new Error(`no headers for ${patienceMs / 1000} s`)), patienceMs);
    });
    // The answer may come before the body is out (a refusal), so both are awaited together and the answer wins.
    const answered = new Promise((resolve, reject) => {
        outgoing.on('response', resolve);
        outgoing.on('error', reject);
    });
    if (body === undefined)
        outgoing.end();
    else if (typeof body === 'string' || body instanceof Uint8Array)
        outgoing.end(body);
    // A broken pipe ends the request, whose error is the one to report.
    else
        (0,external_node_stream_promises_namespaceObject.pipeline)(body.open(), outgoing).catch((error) => outgoing.destroy(error));
    metrics.bytesSent += length ?? 0;
    try {
        const response = await answered;
        return { status: response.statusCode ?? 0, headers: flatten(response.headers), body: response };
    }
    catch (cause) {
        throw new NoAnswer(`${hostOf(request.url)} gave no answer`, connected, cause);
    }
    finally {
        settled = true;
        clearTimeout(deadline);
    }
}
/**
 * The body of an answer, cut while it is read: RESPONSE_TOO_LARGE above `maxBytes`, broken off when it drips. The
 * reader must not be slower than that either.
 */
function bounded(answer, request, maxBytes, metrics) {
    let seen = 0;
    const started = Date.now();
    const meter = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            seen += chunk.length;
            metrics.bytesReceived += chunk.length;
            if (seen > maxBytes)
                done(exchange_tooLarge(request, maxBytes));
            else if (drips(seen, Date.now() - started))
                done(new Error(`only ${seen} bytes in ${(Date.now() - started) / 1000} s`));
            else
                done(null, chunk);
        },
    });
    (0,external_node_stream_promises_namespaceObject.pipeline)(answer.body, meter).catch(() => {
        // The reader of `meter` gets the error.
    });
    return meter;
}
/** Whether so few bytes in so long a time are no transfer any more. */
function drips(bytes, elapsedMs) {
    return elapsedMs > GRACE_MS && bytes < (elapsedMs / 1000) * SLOWEST_BYTES_PER_SECOND;
}
function exchange_tooLarge(request, maxBytes) {
    return new action_error/* ActionError */.l('RESPONSE_TOO_LARGE', `${printable(request.url)} sent more than ${maxBytes} bytes for ${request.purpose}.`, { hint: 'Nothing of that size is expected there; check that the address is right.' });
}
function lengthOf(body) {
    if (typeof body === 'string')
        return Buffer.byteLength(body);
    return body.length;
}
function flatten(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
}

;// CONCATENATED MODULE: ../shared/lib/http/gate.js
function createGate(limit, now, sleep) {
    const waiting = [];
    let running = 0;
    let pausedUntil = 0;
    async function enter() {
        if (running < limit)
            running += 1;
        // The one that leaves hands its place over, so `running` stays.
        else
            await new Promise((resolve) => void waiting.push(resolve));
        while (pausedUntil > now())
            await sleep(pausedUntil - now());
    }
    function leave() {
        const next = waiting.shift();
        if (next === undefined)
            running -= 1;
        else
            next();
    }
    return {
        pass: async (work) => {
            await enter();
            try {
                return await work();
            }
            finally {
                leave();
            }
        },
        pauseUntil: (time) => {
            pausedUntil = Math.max(pausedUntil, time);
        },
    };
}

;// CONCATENATED MODULE: ../shared/lib/http/client.js









const client_MAX_BYTES = 8 * 1024 * 1024;
const client_REDIRECTS = 5;
const QUIET_WAIT_MS = 5_000;
/** A client with keep-alive, a limit on requests per host, retries and counts. One for each run of an action. */
function createHttpClient(options) {
    const metrics = { requests: 0, retries: 0, bytesSent: 0, bytesReceived: 0, hosts: {} };
    const agentOptions = { keepAlive: true, proxyEnv: options.environment };
    const agents = { http: new external_node_http_.Agent(agentOptions), https: new external_node_https_namespaceObject.Agent(agentOptions) };
    const gates = new Map();
    function gateOf(url) {
        const host = hostOf(url);
        const gate = gates.get(host) ?? createGate(options.concurrency ?? 8, Date.now, (ms) => (0,external_node_timers_promises_namespaceObject.setTimeout)(ms));
        gates.set(host, gate);
        return gate;
    }
    /** Tries until `use` has read an answer whole; a body that breaks off is a failed try as well. */
    async function attempt(request, use) {
        const gate = gateOf(request.url);
        for (let tried = 1;; tried += 1) {
            const outcome = await gate.pass(async () => {
                const result = await tryOnce(request, use);
                // Before the place at the gate is given away, so that no other request slips through.
                if ('failure' in result)
                    pause(gate, result.failure);
                return result;
            });
            if (!('failure' in outcome))
                return outcome.value;
            const clock = { now: Date.now(), random: Math.random() };
            const decision = decideRetry(request, tried, outcome.failure, clock);
            if (!decision.again)
                return giveUp(request, outcome, tried);
            metrics.retries += 1;
            if (decision.waitMs >= QUIET_WAIT_MS) {
                options.onWait?.(`${hostOf(request.url)} is busy; trying again in ${Math.ceil(decision.waitMs / 1000)} s.`);
            }
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(decision.waitMs);
        }
    }
    async function tryOnce(request, use) {
        try {
            const headers = { 'user-agent': options.userAgent ?? 'release-actions', ...request.headers };
            const answer = await exchange_exchange({ ...request, headers }, agents, metrics);
            const value = await use(answer);
            if (!isTransient(answer.status))
                return { value };
            return { failure: { kind: 'status', status: answer.status, headers: answer.headers }, value };
        }
        catch (error) {
            if (error instanceof action_error/* ActionError */.l)
                throw error;
            return { failure: { kind: 'network', sent: error instanceof NoAnswer ? error.sent : true }, error };
        }
    }
    async function send(request) {
        const answer = await attempt(request, async (raw) => {
            const chunks = [];
            for await (const chunk of bounded(raw, request, request.maxBytes ?? client_MAX_BYTES, metrics)) {
                chunks.push(chunk);
            }
            return { status: raw.status, headers: raw.headers, body: Buffer.concat(chunks), url: request.url };
        });
        const next = redirected(request, answer);
        return next === undefined ? answer : send(next);
    }
    async function stream(request) {
        const answer = await attempt(request, (raw) => {
            const body = bounded(raw, request, request.maxBytes ?? client_MAX_BYTES, metrics);
            // A transient answer is thrown away before the next try; its body must not hold the connection.
            if (isTransient(raw.status))
                body.resume();
            return Promise.resolve({ status: raw.status, headers: raw.headers, body, url: request.url });
        });
        const next = redirected(request, answer);
        if (next === undefined)
            return answer;
        answer.body.resume();
        return stream(next);
    }
    return { send, stream, metrics };
}
/** What a host asks one request to wait, it asks all of them. */
function pause(gate, failure) {
    const wait = failure.kind === 'status' ? retryAfterMs(failure.headers, Date.now()) : undefined;
    if (wait !== undefined)
        gate.pauseUntil(Date.now() + Math.min(wait, LONGEST_RETRY_AFTER_MS));
}
function giveUp(request, outcome, tries) {
    if (outcome.value !== undefined)
        return outcome.value;
    throw new action_error/* ActionError */.l('NETWORK', `No answer for ${request.purpose} (${request.method} ${printable(request.url)}) in ${tries} ${tries === 1 ? 'try' : 'tries'}: ${(0,errors_describe/* describe */.q0)(outcome.error)}.`, { cause: outcome.error, hint: 'Check that the address can be reached from the runner; then run the job again.' });
}
/** The request that follows a redirect, if this is one that should be followed. */
function redirected(request, answer) {
    const location = answer.headers['location'];
    const left = request.redirects ?? client_REDIRECTS;
    if (location === undefined || ![301, 302, 303, 307, 308].includes(answer.status) || left === 0)
        return undefined;
    if (request.method !== 'GET' && request.method !== 'HEAD')
        return undefined;
    const from = new URL(request.url);
    // What cannot be followed is an answer like any other.
    if (!URL.canParse(location, from.href))
        return undefined;
    const to = new URL(location, from);
    if (from.protocol === 'https:' && to.protocol !== 'https:') {
        throw new action_error/* ActionError */.l('INSECURE_REDIRECT', `${from.host} redirects ${request.purpose} to plain HTTP.`, {
            hint: 'That is refused: the answer could be changed on its way.',
        });
    }
    const headers = { ...request.headers };
    if (to.origin !== from.origin) {
        for (const name of Object.keys(headers))
            if (/^(authorization|cookie)$/i.test(name))
                delete headers[name];
    }
    return { ...request, url: to.href, headers, redirects: left - 1 };
}

;// CONCATENATED MODULE: ../shared/lib/release/notes.js


/** "body is too long (maximum is 125000 characters)" */
const NOTES_LIMIT = 125_000;
/** Release notes from a text or a file; `undefined` with neither: GitHub then writes them. Throws BODY_TOO_LONG. */
async function readNotes(source) {
    const notes = source.path === undefined ? source.text : await read(source.path);
    if (notes === undefined || notes.length <= NOTES_LIMIT)
        return notes;
    throw new action_error/* ActionError */.l('BODY_TOO_LONG', `The release notes have ${notes.length} characters; GitHub takes ${NOTES_LIMIT}.`, {
        hint: 'Shorten them, and link to the whole text (a file of the release, or the CHANGELOG at the tag).',
        ...(source.path === undefined ? {} : { file: source.path }),
    });
}
async function read(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('FILE_UNREADABLE', `Cannot read the release notes in ${path}.`, {
            cause,
            file: path,
            hint: 'Check the input "body-file"; it is relative to the workspace, so the repository must be checked out.',
        });
    }
}

;// CONCATENATED MODULE: ../shared/lib/github/refs.js
// A tag may name a tag; nobody nests more than once.
const NESTING = 5;
/** The commit of a tag, through tag objects; `undefined` when there is no such tag, or it names no commit. */
async function tagTarget(api, tag) {
    const object = await tagObject(api, tag);
    let current = object;
    for (let depth = 0; depth < NESTING && current?.type === 'tag'; depth += 1) {
        const answer = await api.request({
            method: 'GET',
            path: `/git/tags/${current.sha}`,
            purpose: `the tag object of ${tag}`,
            permission: 'contents: read',
        });
        current = answer.data.object;
    }
    if (object === undefined || current?.type !== 'commit')
        return undefined;
    return { object: object.sha, commit: current.sha };
}
async function tagObject(api, tag) {
    const answer = await api.request({
        method: 'GET',
        path: `/git/ref/tags/${tag.split('/').map(encodeURIComponent).join('/')}`,
        purpose: `the tag ${tag}`,
        permission: 'contents: read',
        expect: [404],
    });
    return answer.status === 404 ? undefined : answer.data.object;
}

;// CONCATENATED MODULE: ../shared/lib/github/pages.js

const PAGES = 1000;
/**
 * All items of a paged list, each page mapped at once so that its bytes need not be kept. `items` gets `undefined` for
 * an error that the request expects.
 */
async function allPages(api, request, items) {
    const found = [];
    let path = request.path;
    let first;
    for (let page = 0; path !== undefined && page < PAGES; page += 1) {
        const answer = await api.request({ ...request, method: 'GET', path });
        found.push(...items(answer.data));
        first ??= new URL(answer.raw.url).origin;
        path = pages_nextPage(answer.headers['link'], first, request.purpose);
    }
    return found;
}
/** The URL with rel="next" of a Link header (RFC 8288). */
function pages_nextPage(link, origin, purpose) {
    const next = /<([^>]+)>\s*;[^,]*\brel="?next\b/.exec(link ?? '')?.[1];
    if (next !== undefined && new URL(next).origin !== origin) {
        // The next page is fetched with the token.
        throw new action_error/* ActionError */.l('GITHUB_REFUSED', `GitHub names another host for the next page of ${purpose}.`, {
            hint: 'A proxy may have changed the answer; check GITHUB_API_URL of the runner.',
        });
    }
    return next;
}

;// CONCATENATED MODULE: ../shared/lib/github/release-assets.js




const PERMISSION = 'contents: write';
// Nothing comes back while GitHub stores the last bytes of a large file.
const UPLOAD_TIMEOUT_MS = 300_000;
/** An asset is smaller than 2 GiB. */
const ASSET_BYTES = 2 * 1024 ** 3;
const release_assets_CHUNK_BYTES = 1024 * 1024;
async function listAssets(api, releaseId) {
    return allPages(api, {
        path: `/releases/${releaseId}/assets?per_page=100`,
        purpose: `the assets of release ${releaseId}`,
        permission: PERMISSION,
    }, (page) => page.map(assetFrom));
}
/**
 * Streams a file to a release. `undefined` when an asset of that name is there. Not repeated when its answer is lost
 * (NETWORK, GITHUB_FAILED): an unusable asset may be left, see `complete`.
 */
async function uploadAsset(api, uploadUrl, upload) {
    const url = new URL(uploadUrl.replace(/\{.*\}$/, ''));
    // Encodes "+" too, which GitHub would otherwise read as a space and store as a dot.
    url.searchParams.set('name', upload.name);
    const purpose = `the upload of ${upload.name}`;
    const answer = await api.request({
        method: 'POST',
        path: url.href,
        upload: {
            length: upload.size,
            open: () => (0,external_node_fs_.createReadStream)(upload.path, { highWaterMark: release_assets_CHUNK_BYTES, end: upload.size - 1 }),
        },
        purpose,
        permission: PERMISSION,
        timeoutMs: UPLOAD_TIMEOUT_MS,
        expect: [422],
    });
    if (answer.status !== 422)
        return assetFrom(answer.data);
    if (alreadyExists(answer.raw))
        return undefined;
    throw github_refusal_refusal({ purpose, permission: PERMISSION, repository: api.repository }, answer.raw);
}
/** No error when it is gone already. */
async function deleteAsset(api, asset) {
    await api.request({
        method: 'DELETE',
        path: `/releases/assets/${asset.id}`,
        purpose: `the removal of ${asset.name}`,
        permission: PERMISSION,
        expect: [404],
    });
}
/** An asset's bytes, of a draft too. Read or destroy them. */
async function openAsset(api, asset) {
    return api.open({
        path: `/releases/assets/${asset.id}`,
        purpose: `the download of ${asset.name}`,
        permission: PERMISSION,
        maxBytes: ASSET_BYTES,
    });
}
function assetFrom(asset) {
    return {
        id: asset.id,
        name: asset.name,
        size: asset.size,
        complete: asset.state === 'uploaded',
        sha256: sha256From(asset),
        downloadUrl: asset.browser_download_url,
    };
}
function sha256From({ digest, name }) {
    if (digest === null || digest === undefined)
        return undefined;
    const hex = /^sha256:([0-9a-f]{64})$/.exec(digest)?.[1];
    if (hex === undefined) {
        throw new action_error/* ActionError */.l('GITHUB_REFUSED', `GitHub gives ${name} a digest that is no SHA-256: ${digest}.`);
    }
    return hex;
}

;// CONCATENATED MODULE: ../shared/lib/github/releases.js


const releases_PERMISSION = 'contents: write';
/** All releases; drafts too when the token may write. Releases of a tag cannot be asked for: that hides drafts. */
async function listReleases(api) {
    return allPages(api, { path: '/releases?per_page=100', purpose: 'the list of releases', permission: releases_PERMISSION }, (page) => page.map(releaseFrom));
}
/** A release or draft by its id; `undefined` when there is none. */
async function getRelease(api, id) {
    const answer = await api.request({
        method: 'GET',
        path: `/releases/${id}`,
        purpose: `release ${id}`,
        permission: releases_PERMISSION,
        expect: [404],
    });
    return answer.status === 404 ? undefined : releaseFrom(answer.data);
}
/** Makes a draft. It is not repeated when its answer is lost (NETWORK, GITHUB_FAILED): look whether it is there. */
async function createDraft(api, draft) {
    const answer = await api.request({
        method: 'POST',
        path: '/releases',
        body: {
            tag_name: draft.tag,
            name: draft.title,
            draft: true,
            prerelease: draft.prerelease,
            ...(draft.body === undefined ? { generate_release_notes: true } : { body: draft.body }),
        },
        purpose: `a draft for ${draft.tag}`,
        permission: releases_PERMISSION,
    });
    return releaseFrom(answer.data);
}
/**
 * Publishes a draft. Sends neither title nor notes, so what people wrote into them stays. Not repeated when its answer
 * is lost, as {@link createDraft}.
 */
async function publishDraft(api, draft, publication) {
    const answer = await api.request({
        method: 'PATCH',
        path: `/releases/${draft.id}`,
        body: {
            // Without the tag a draft whose tag was edited on the page would be published under that one.
            tag_name: draft.tag,
            draft: false,
            prerelease: publication.prerelease,
            make_latest: publication.makeLatest,
        },
        purpose: `the publication of ${draft.tag}`,
        permission: releases_PERMISSION,
    });
    return releaseFrom(answer.data);
}
/** Deletes a release; the tag stays. No error when it is gone already. */
async function deleteRelease(api, id) {
    await api.request({
        method: 'DELETE',
        path: `/releases/${id}`,
        purpose: `the removal of release ${id}`,
        permission: releases_PERMISSION,
        expect: [404],
    });
}
function releaseFrom(release) {
    return {
        id: release.id,
        tag: release.tag_name,
        title: release.name ?? undefined,
        draft: release.draft,
        prerelease: release.prerelease,
        immutable: release.immutable,
        url: release.html_url,
        uploadUrl: release.upload_url,
        assets: release.assets.map(assetFrom),
    };
}

;// CONCATENATED MODULE: ../shared/lib/release/draft.js




const draft_TRIES = 4;
const draft_FIRST_WAIT_MS = 500;
/** Makes a draft; `undefined` when the answer was lost, and looking for it is left to the caller. */
async function tryCreateDraft(api, draft) {
    try {
        return await createDraft(api, draft);
    }
    catch (error) {
        if (!isLost(error))
            throw error;
        return undefined;
    }
}
/** Publishes a draft, and looks what became of it when the answer is lost. */
async function publishOnce(api, draft, publication) {
    for (let tried = 1;; tried += 1) {
        try {
            await publishDraft(api, draft, publication);
        }
        catch (error) {
            if (!isLost(error) || tried === draft_TRIES)
                throw error;
        }
        // Read again in any case: what was answered is not always what is there.
        const now = await getRelease(api, draft.id);
        if (now === undefined)
            throw gone(draft);
        if (!now.draft)
            return now;
        if (tried === draft_TRIES)
            throw stillDraft(draft);
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(draft_FIRST_WAIT_MS * 2 ** (tried - 1));
    }
}
/** Whether GitHub may have acted although an error came back. */
function isLost(error) {
    return ['NETWORK', 'GITHUB_FAILED'].includes((0,errors_describe/* codeOf */.$N)(error) ?? '');
}
function gone(draft) {
    return new action_error/* ActionError */.l('RELEASE_GONE', `The draft of ${draft.tag} was deleted while it was being published.`, {
        hint: 'Another job or a person works on the same release. Let one job publish it, and run this one again.',
    });
}
function stillDraft(draft) {
    return new action_error/* ActionError */.l('GITHUB_FAILED', `GitHub still shows ${draft.tag} as a draft after ${draft_TRIES} tries to publish.`, {
        hint: 'Run the job again; see www.githubstatus.com.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/release/download.js



const download_TRIES = 3;
/** What `read` makes of an asset's bytes; again from the start when the download breaks off. Throws NETWORK. */
async function download(api, asset, read) {
    for (let tried = 1;; tried += 1) {
        try {
            return await read(await openAsset(api, asset));
        }
        catch (error) {
            // A body that breaks off is no ActionError; what GitHub refuses is.
            if (error instanceof action_error/* ActionError */.l)
                throw error;
            if (tried === download_TRIES) {
                throw new action_error/* ActionError */.l('NETWORK', `The download of ${asset.name} broke off ${download_TRIES} times: ${(0,errors_describe/* describe */.q0)(error)}.`, {
                    cause: error,
                    hint: 'Run the job again.',
                });
            }
        }
    }
}

;// CONCATENATED MODULE: ../shared/lib/release/observe.js






const DOWNLOADS = 4;
/** Reads all releases, and all assets of the one that counts for the tag. */
async function observe(api, tag, wanted) {
    const all = await listReleases(api);
    const releases = all.filter((release) => release.tag === tag);
    const release = relevantRelease(releases);
    return {
        releases,
        published: all.filter(({ draft }) => !draft),
        assets: release === undefined ? [] : await heldAssets(api, release.id, wanted),
    };
}
/** All assets of a release; those that could be right but for which GitHub names no digest are downloaded and hashed. */
async function heldAssets(api, releaseId, wanted) {
    const sizes = new Map(wanted.map(({ name, size }) => [name, size]));
    return pLimit(DOWNLOADS).map(await listAssets(api, releaseId), async (asset) => {
        if (asset.sha256 !== undefined || !asset.complete || sizes.get(asset.name) !== asset.size)
            return asset;
        const { digests } = await download(api, asset, async (body) => digestStream(body, ['sha256']));
        return { ...asset, sha256: digests.sha256 };
    });
}

;// CONCATENATED MODULE: ../shared/lib/release/upload.js







const upload_TRIES = 4;
const upload_FIRST_WAIT_MS = 500;
/**
 * Uploads a file to a draft. After a lost answer it looks what arrived: the whole file is kept, a rest is removed and
 * the upload repeated. Throws UPLOAD_FAILED, NAME_CHANGED, FILE_CHANGED.
 */
async function uploadFile(api, draft, file) {
    await refuseChanged(file);
    let last;
    for (let tried = 1; tried <= upload_TRIES; tried += 1) {
        const outcome = await uploadOnce(api, draft, file);
        if ('asset' in outcome && isSame(file, outcome.asset))
            return;
        last = 'asset' in outcome ? new Error('GitHub holds other bytes than were sent') : outcome.error;
        if (await settled(api, draft, file))
            return;
        if (tried < upload_TRIES)
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(upload_FIRST_WAIT_MS * 2 ** (tried - 1));
    }
    throw new action_error/* ActionError */.l('UPLOAD_FAILED', `Cannot upload ${file.name} in ${upload_TRIES} tries: ${(0,errors_describe/* describe */.q0)(last)}.`, {
        cause: last,
        hint: 'Run the job again: what is uploaded already is kept. If it fails always, see www.githubstatus.com.',
    });
}
async function uploadOnce(api, draft, file) {
    try {
        const asset = await uploadAsset(api, draft.uploadUrl, file);
        if (asset === undefined)
            return { error: new Error('an asset of that name is in the way') };
        if (asset.name !== file.name)
            await refuseRenamed(api, file, asset);
        // A server that computes no digest is caught up with before publication, by a download.
        return { asset: asset.sha256 === undefined ? { ...asset, sha256: file.sha256 } : asset };
    }
    catch (error) {
        if (!isLost(error))
            throw error;
        return { error };
    }
}
/** Whether the asset of that name is the whole file; anything else of that name is removed. */
async function settled(api, draft, file) {
    const held = (await listAssets(api, draft.id)).find(({ name }) => name === file.name);
    if (held === undefined)
        return false;
    if (isSame(file, held))
        return true;
    await deleteAsset(api, held);
    return false;
}
async function refuseRenamed(api, file, asset) {
    await deleteAsset(api, asset);
    throw new action_error/* ActionError */.l('NAME_CHANGED', `GitHub stored ${file.name} under another name, ${asset.name}.`, {
        hint: 'Signatures and checksums would then name a file that does not exist. Rename it with a line "path => name".',
    });
}
async function refuseChanged(file) {
    const { size } = await (0,promises_.stat)(file.path);
    if (size === file.size)
        return;
    throw new action_error/* ActionError */.l('FILE_CHANGED', `${file.name} changed while it was being released (${file.path}).`, {
        hint: 'Nothing may write to the files of the release while this action runs.',
        file: file.path,
    });
}

;// CONCATENATED MODULE: ../shared/lib/release/publish.js











const DRAFT_TRIES = 3;
/** Reads what GitHub holds for the tag and decides; changes nothing. Throws MISSING_TAG, TAG_MOVED and as planRelease. */
async function assess(api, intent) {
    const target = await requireTag(api, intent);
    return { ...(await look(api, intent, undefined)), target };
}
/**
 * Brings the release to what was intended: draft, uploads, comparison with what GitHub holds, publication as the last
 * write. It may be stopped anywhere: run again it carries on and ends in the same state. Throws RELEASE_DIFFERS for
 * published evidence that is another: whether it may stay, only its verification tells.
 */
async function carryOut(api, intent, { target, ...first }, options) {
    const { commit } = target;
    const { plan, observation } = await withDraft(api, intent, first);
    if (plan.kind === 'done')
        return { release: plan.release, commit, steps: plan.steps };
    if (plan.kind === 'other-evidence')
        throw otherEvidence(plan, 'It was not verified.');
    const { draft, steps } = plan;
    for (const double of plan.doubles)
        await deleteRelease(api, double.id);
    for (const leftover of plan.leftovers)
        await deleteAsset(api, leftover);
    await pLimit(options.concurrency).map(largestFirst(steps), async (step) => {
        if (step.kind === 'upload') {
            if (step.replaces !== undefined)
                await deleteAsset(api, step.replaces);
            await uploadFile(api, draft, step.file);
        }
        options.onAsset?.(step);
    });
    await compare(api, intent, draft);
    if (!intent.publish)
        return { release: draft, commit, steps };
    await requireTag(api, { tag: intent.tag, commit });
    const release = await publishOnce(api, draft, publicationOf(intent, observation));
    checkPublished(release, intent);
    return { release, commit, steps };
}
async function look(api, intent, created) {
    const seen = await observe(api, intent.tag.name, intent.files);
    // The list may lag behind what was just made.
    const known = created === undefined || seen.releases.some(({ id }) => id === created.id);
    const observation = known ? seen : { ...seen, releases: [...seen.releases, created] };
    return { observation, plan: planRelease(intent.tag.name, observation, intent.files, intent) };
}
/** With a draft to go on with. After making one it looks again: another job may have made one at the same time. */
async function withDraft(api, intent, first) {
    let current = first;
    for (let tried = 0; tried <= DRAFT_TRIES; tried += 1) {
        const { plan, observation } = current;
        if (plan.kind !== 'change')
            return { plan, observation };
        if (plan.draft !== undefined)
            return { plan: { ...plan, draft: plan.draft }, observation };
        const created = await tryCreateDraft(api, { ...intent, tag: intent.tag.name, body: intent.notes });
        current = await look(api, intent, created);
    }
    throw new action_error/* ActionError */.l('GITHUB_FAILED', `GitHub makes no draft for ${intent.tag.name}.`, {
        hint: 'Run the job again; see www.githubstatus.com.',
    });
}
async function requireTag(api, { tag, commit }) {
    const target = await tagTarget(api, tag.name);
    if (target === undefined) {
        throw new action_error/* ActionError */.l('MISSING_TAG', `There is no tag ${tag.name} in ${api.repository}.`, {
            hint: `Push it first: git tag -s ${tag.name} && git push origin ${tag.name}. Publishing does not make it, since it would then be where nobody checked.`,
        });
    }
    if (commit === undefined || target.commit === commit)
        return target;
    throw new action_error/* ActionError */.l('TAG_MOVED', `${tag.name} names commit ${target.commit}, but this release is of ${commit}.`, {
        hint: 'The tag was moved, or the files were made for another one. Make the release again from the tag’s commit, and protect tags with a ruleset.',
    });
}
/** Compares the whole set with the list that GitHub gives now. */
async function compare(api, intent, draft) {
    const held = await heldAssets(api, draft.id, intent.files);
    const names = new Set(intent.files.map(({ name }) => name));
    const found = differences(intent.files, intent.publish ? held : held.filter(({ name }) => names.has(name)));
    if (found.length === 0)
        return;
    throw new action_error/* ActionError */.l('DRAFT_DIFFERS', `The draft of ${draft.tag} is not what was uploaded: ${found.join(', ')}.`, {
        hint: 'Something else changes the same draft. Let one job write to it, and run this one again; nothing was published.',
    });
}
function publicationOf(intent, { published }) {
    const { tag, prerelease, makeLatest } = intent;
    return { prerelease, makeLatest: makeLatest === 'auto' ? latestRule(tag, prerelease, published) : makeLatest };
}
function checkPublished(release, { tag, files }) {
    const byName = new Map(files.map((file) => [file.name, file]));
    const wrong = release.assets.filter((asset) => {
        const file = byName.get(asset.name);
        // Compared by download already where GitHub gives no digest.
        return file === undefined || !isSame(file, { ...asset, sha256: asset.sha256 ?? file.sha256 });
    });
    if (release.tag === tag.name && wrong.length === 0)
        return;
    const what = wrong.length === 0 ? `its tag is ${release.tag}` : wrong.map(({ name }) => name).join(', ');
    throw new action_error/* ActionError */.l('PUBLISHED_OTHERWISE', `${tag.name} was changed while it was published: ${what}.`, {
        hint: 'Look at the release’s page now, and delete the release if you did not make that change.',
    });
}
/** So that a large file does not begin when all others are done. */
function largestFirst(steps) {
    return [...steps].sort((a, b) => b.file.size - a.file.size);
}

;// CONCATENATED MODULE: ./lib/outputs.js


async function setOutputs(host, inputs, { release, state, steps }, metrics) {
    const dryRun = state === 'dry-run';
    const plan = steps.map((step) => ({
        name: step.file.name,
        action: dryRun ? `would-${verbFor(step)}` : wordFor(step),
    }));
    // What a dry run only plans can be downloaded nowhere.
    const hasAddress = !dryRun || release?.draft === false;
    const base = `${inputs.serverUrl}/${inputs.repository}/releases/download/${inputs.tag.name}`;
    const assets = steps.map(({ file: { name, size, sha256 } }) => ({
        name,
        size,
        digest: `sha256:${sha256}`,
        ...(hasAddress ? { url: `${base}/${encodeURIComponent(name)}` } : {}),
    }));
    host.output('tag', inputs.tag.name);
    host.output('release-url', release?.url ?? '');
    host.output('release-id', release?.id ?? '');
    host.output('upload-url', release?.uploadUrl ?? '');
    host.output('published', release !== undefined && !release.draft);
    const size = { entries: steps.length, temporary: inputs.temporary };
    await outputJson(host, 'assets', assets, size);
    await outputJson(host, 'plan', plan, size);
    outputMetrics(host, metrics.durationMs, metrics, { assets: steps.length });
}

;// CONCATENATED MODULE: ../shared/lib/release/agreement.js


/** Refuses files that are not those for which `release.json` was made. Throws SET_DIFFERS. */
function checkAgreement(metadata, facts) {
    const problems = [...factProblems(metadata, facts), ...fileProblems(metadata, facts.files)];
    if (problems.length === 0)
        return;
    throw new action_error/* ActionError */.l('SET_DIFFERS', `release.json and the files do not belong together: ${problems.join('; ')}.`, {
        hint: 'Give all files for which "mode: prepare" made release.json, unchanged and at the same tag; or prepare again.',
    });
}
function factProblems(metadata, facts) {
    return ['repository', 'tag', 'commit'].flatMap((fact) => {
        const expected = facts[fact];
        if (expected === undefined || metadata[fact] === expected)
            return [];
        return [`it is for ${fact} ${metadata[fact]}, not ${expected}`];
    });
}
function fileProblems(metadata, files) {
    const byName = new Map(files.map((file) => [file.name, file]));
    const described = new Set(metadata.files.map(({ name }) => name));
    return [
        ...metadata.files.flatMap(({ name, sha256 }) => {
            const file = byName.get(name);
            if (file === undefined)
                return [`${name} is missing`];
            return file.sha256 === sha256 ? [] : [`${name} has sha256 ${file.sha256} instead of ${sha256}`];
        }),
        ...files
            .filter(({ name }) => ['payload', 'sbom'].includes(roleOf(name)) && !described.has(name))
            .map(({ name }) => `it does not know ${name}`),
    ];
}

;// CONCATENATED MODULE: ./lib/release-files.js








/** Finds, checks and hashes the files. A `release.json` among them must fit to all others. Touches no network. */
async function readReleaseFiles(host, inputs) {
    const { workspace, repository, tag } = inputs;
    const payload = await findFiles(withoutEvidence(inputs.files), workspace, 'files');
    const evidence = await findFiles(inputs.evidence, workspace, 'evidence');
    checkReleaseSet(payload, evidence);
    const found = [...payload, ...evidence];
    const progress = createProgress(host, 'Hashed', found.length);
    const subjects = await fileSubjects(found, ['sha256'], () => progress.step());
    const files = subjects.map(({ name, path, size, digests }) => ({ name, path, size, sha256: digests.sha256 }));
    const described = files.find(({ name }) => name === METADATA_NAME);
    if (described === undefined)
        return { files, commit: inputs.commit, images: [] };
    const metadata = parseMetadata((await readHashed(described)).toString('utf8'), described.path);
    checkAgreement(metadata, { repository, tag: tag.name, commit: inputs.commit, files });
    return { files, commit: metadata.commit, images: metadata.images };
}
/** Bundles lie beside the files that they cover, so "dist/*" finds them too; they come in through their own input. */
function withoutEvidence(patterns) {
    return { ...patterns, excluded: [...patterns.excluded, ...EVIDENCE_GLOBS] };
}

;// CONCATENATED MODULE: ./lib/tell-plan.js

/** The plan in the log, before anything is done about it. */
async function tellPlan(host, { tag, dryRun }, plan) {
    if (plan.kind === 'done') {
        host.info(`${tag.name} is published with exactly these files; there is nothing to do.`);
        return;
    }
    const lines = plan.kind === 'other-evidence' ? [evidenceLine(plan)] : changeLines(plan);
    await host.group(`Plan for ${tag.name}`, async () => {
        for (const line of lines)
            host.info(dryRun ? `would ${line}` : line);
        return Promise.resolve();
    });
}
function evidenceLine({ evidence }) {
    const names = evidence.map(({ file }) => file.name).join(', ');
    return `keep what is published, if its evidence verifies, which is other than that given here: ${names}`;
}
function changeLines(plan) {
    return [
        plan.draft === undefined ? 'make a draft' : `go on with draft ${plan.draft.id}`,
        ...plan.doubles.map(({ id }) => `remove the empty draft ${id}`),
        ...plan.leftovers.map(({ name }) => `remove the unfinished upload ${name}`),
        ...plan.steps.map(lineFor),
        ...plan.unknown.map(({ name }) => `leave ${name}, which another job or a person put there`),
        ...(plan.publish ? ['publish'] : []),
    ];
}
function lineFor(step) {
    return `${verbFor(step)} ${step.file.name} (sha256 ${step.file.sha256})`;
}

;// CONCATENATED MODULE: ../shared/lib/release/published-evidence.js






/** A bundle has a few kilobytes, with an SBOM in it some megabytes. */
const MOST_BYTES = 256 * 1024 * 1024;
const published_evidence_AT_ONCE = 4;
/** Downloads published evidence into a folder, under its names. Throws EVIDENCE_TOO_MUCH, GITHUB_FAILED, NETWORK. */
async function downloadEvidence(api, evidence, folder) {
    const bytes = evidence.reduce((sum, { asset }) => sum + asset.size, 0);
    if (bytes > MOST_BYTES) {
        throw new action_error/* ActionError */.l('EVIDENCE_TOO_MUCH', `The published evidence has ${bytes} bytes, at most ${MOST_BYTES} are read.`, { hint: 'Look at the release’s page: evidence of this size is none that these actions made.' });
    }
    return pLimit(published_evidence_AT_ONCE).map(evidence, async ({ asset }) => {
        const content = await download(api, asset, async (body) => bytesOf(body, asset));
        const digest = sha256(content);
        if (asset.sha256 !== undefined && asset.sha256 !== digest)
            throw otherBytes(asset, `sha256 ${digest}`);
        const path = (0,external_node_path_.join)(folder, asset.name);
        await (0,promises_.writeFile)(path, content);
        return { name: asset.name, path, size: asset.size, sha256: digest };
    });
}
async function bytesOf(body, asset) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        // Leaving the loop ends the download.
        if (size > asset.size)
            throw otherBytes(asset, `more than ${asset.size} bytes`);
        chunks.push(chunk);
    }
    if (size < asset.size)
        throw otherBytes(asset, `${size} of ${asset.size} bytes`);
    return Buffer.concat(chunks);
}
function otherBytes({ name }, what) {
    return new action_error/* ActionError */.l('GITHUB_FAILED', `The download of ${name} is not what GitHub lists: it has ${what}.`, {
        hint: 'Run the job again; see www.githubstatus.com.',
    });
}

;// CONCATENATED MODULE: ./lib/verified-plan.js






/** Verifies what will be published, or what is. Throws NOT_VERIFIED, and RELEASE_DIFFERS for what is published. */
async function verifiedPlan(host, { api, plan, task, verify }) {
    if (plan.kind === 'other-evidence') {
        if (verify.kind === 'off')
            throw otherEvidence(plan, 'It was not verified ("verify: off").');
        return published(host, api, { plan, task, verify });
    }
    const verified = verify.kind === 'off' ? undefined : await verifySet(host, task, verify);
    return { plan, verified, keptEvidence: 0 };
}
/** A later run signed again, so the evidence that counts is the published one: it must hold for the same files. */
async function published(host, api, { plan, task, verify }) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(task.temporary, 'published-evidence-'));
    const evidence = await downloadEvidence(api, plan.evidence, folder);
    const files = [...plan.steps.map(({ file }) => file), ...evidence];
    try {
        const verified = await verifySet(host, { ...task, files }, verify);
        host.info(`${plan.release.tag} is published with these files and its evidence verifies; there is nothing to do.`);
        const steps = files.map((file) => ({ kind: 'keep', file }));
        return { plan: { kind: 'done', release: plan.release, steps }, verified, keptEvidence: evidence.length };
    }
    catch (error) {
        if ((0,errors_describe/* codeOf */.$N)(error) !== 'NOT_VERIFIED')
            throw error;
        throw otherEvidence(plan, `What is published does not hold: ${(0,errors_describe/* describe */.q0)(error)}`, error);
    }
}

;// CONCATENATED MODULE: ./lib/publish.js













/** Brings a release to GitHub: verified before anything is uploaded, published only when all of it is there. */
async function publish(host, inputs) {
    const startedAt = Date.now();
    const { tag, repository, verify } = inputs;
    host.secret(inputs.token);
    const release = await readReleaseFiles(host, inputs);
    const intent = await intentFrom(inputs, release);
    const onWait = (message) => host.info(message);
    const http = createHttpClient({
        environment: host.environment,
        concurrency: Math.max(8, inputs.concurrency),
        onWait,
        userAgent: `release-actions/${host.version}`,
    });
    const api = createGitHubApi({ http, apiUrl: inputs.apiUrl, token: inputs.token, repository, onWait });
    const found = await assess(api, intent);
    await tellPlan(host, inputs, found.plan);
    const { commit } = found.target;
    const images = [...inputs.images, ...release.images.map(({ name, digest }) => parseReference(`${name}@${digest}`))];
    const task = { files: release.files, images, commit, http, temporary: inputs.temporary };
    const { plan, verified, keptEvidence } = await verifiedPlan(host, { api, plan: found.plan, task, verify });
    if (verified === undefined)
        host.warning('verify: off – nobody vouches for the files of this release.');
    else
        host.info(verifiedLine(verified));
    const assessment = { ...found, plan };
    const outcome = inputs.dryRun ? wouldBe(plan) : await carriedOut(host, inputs, { api, intent, assessment });
    await setOutputs(host, inputs, outcome, { ...http.metrics, durationMs: Date.now() - startedAt });
    const { state, steps } = outcome;
    const report = { tag: tag.name, url: outcome.release?.url, state, steps, verified, keptEvidence };
    await host.summary(publishSummary(report));
}
function wouldBe(plan) {
    return { release: plan.kind === 'done' ? plan.release : plan.draft, state: 'dry-run', steps: plan.steps };
}
async function carriedOut(host, inputs, { api, intent, assessment }) {
    const progress = createProgress(host, 'Done', intent.files.length);
    const { release, steps } = await carryOut(api, intent, assessment, {
        concurrency: inputs.concurrency,
        onAsset: () => progress.step(),
    });
    host.info(`${release.draft ? 'Draft' : 'Published'}: ${release.url}`);
    return { release, state: release.draft ? 'draft' : 'published', steps };
}
async function intentFrom(inputs, { files, commit }) {
    const path = inputs.bodyFile === undefined ? undefined : (0,external_node_path_.resolve)(inputs.workspace, inputs.bodyFile);
    return {
        tag: inputs.tag,
        commit,
        files,
        title: inputs.title,
        notes: await readNotes({ text: inputs.body, path }),
        prerelease: inputs.prerelease,
        makeLatest: inputs.makeLatest,
        publish: !inputs.draft,
    };
}

;// CONCATENATED MODULE: ./lib/run.js




/** The release set in three steps, each in a job of its own: its files, its metadata, its publication. */
async function run(host) {
    const inputs = readInputs((name) => host.input(name), host.environment);
    switch (inputs.mode) {
        case 'collect':
            return collect_collect(host, inputs);
        case 'prepare':
            return prepare(host, inputs);
        case 'publish':
            return publish(host, inputs);
    }
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
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export folded */
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
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
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
