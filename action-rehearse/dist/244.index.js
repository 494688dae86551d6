export const id = 244;
export const ids = [244];
export const modules = {

/***/ 7687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lm: () => (/* binding */ optionsFromArguments),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   u_: () => (/* binding */ USAGE),
/* harmony export */   wB: () => (/* binding */ optionsFromInputs)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _release_actions_shared_host_inputs__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6421);
/* harmony import */ var _release_actions_shared_oci_reference__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4628);




const TAG = 'v1.0.0';
/** From the inputs of the action. */
function optionsFromInputs(get, workspace) {
    const keep = (0,_release_actions_shared_host_inputs__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(get, 'keep');
    const artifacts = (0,_release_actions_shared_host_inputs__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(get, 'artifacts');
    if (artifacts.length === 0) {
        throw (0,_release_actions_shared_host_inputs__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('artifacts', 'There is nothing to release.', 'Name the files of the release in "artifacts".');
    }
    return checked({
        project: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, (0,_release_actions_shared_host_inputs__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(get, 'project') ?? '.'),
        artifacts,
        tag: (0,_release_actions_shared_host_inputs__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lq)(get, 'tag') ?? TAG,
        images: (0,_release_actions_shared_host_inputs__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(get, 'images').map((image) => (0,_release_actions_shared_oci_reference__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(image)),
        keep: keep === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(workspace, keep),
        again: (0,_release_actions_shared_host_inputs__WEBPACK_IMPORTED_MODULE_2__/* .flag */ .Jt)(get, 'again', false),
    });
}
/** A command line that cannot be read: people are shown how to write it. */
class UsageError extends Error {
}
const USAGE = `Usage: npm run rehearse -- [options]
  Makes a whole release in a sandbox on this machine, verifies it, attacks it. Without options: of this repository.

    --project DIR       checkout of the project to release; needs --artifacts
    --artifacts 'GLOB'  files to release, relative to the project (repeatable); '!GLOB' excludes, 'PATH => NAME' renames.
                        Quote the glob, or the shell replaces it by the names of files
    --tag TAG           the tag that the release would have (default ${TAG})
    --image REF         image to release (repeatable); it is copied into the sandbox, and only the copy is signed
    --keep DIR          folder for what is made: empty, or of an earlier rehearsal (default: a temporary one)
    --again             release a second time, as a fresh runner would, and check that nothing changes
    --help              show this
`;
/** From a command line. `root` is this repository, which is the project when none is named. Throws UsageError too. */
function optionsFromArguments(args, root) {
    const values = readArguments(args);
    if (values.project !== undefined && values.artifacts === undefined) {
        throw (0,_release_actions_shared_host_inputs__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('artifacts', '--project needs --artifacts: the files of its release.', "Add --artifacts 'dist/*'.");
    }
    return checked({
        project: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(values.project ?? root),
        artifacts: values.artifacts,
        tag: values.tag,
        images: values.image.map((image) => (0,_release_actions_shared_oci_reference__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(image)),
        keep: values.keep === undefined ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(values.keep),
        again: values.again,
    });
}
function readArguments(args) {
    try {
        const { values, positionals } = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({
            args: [...args],
            allowPositionals: true,
            options: {
                project: { type: 'string' },
                artifacts: { type: 'string', multiple: true },
                tag: { type: 'string', default: TAG },
                image: { type: 'string', multiple: true, default: [] },
                keep: { type: 'string' },
                again: { type: 'boolean', default: false },
            },
        });
        if (positionals.length === 0)
            return values;
        throw new UsageError(`Not understood: ${positionals.join(' ')}. If that comes from a glob, quote the glob: --artifacts 'dist/*'.`);
    }
    catch (error) {
        if (error instanceof UsageError)
            throw error;
        // Node goes on with advice on positional arguments, of which there are none here.
        const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. To specify');
        throw new UsageError(message, { cause: error });
    }
}
function checked(options) {
    if (/^[\w][\w./-]*$/.test(options.tag))
        return options;
    throw (0,_release_actions_shared_host_inputs__WEBPACK_IMPORTED_MODULE_2__/* .badInput */ .AN)('tag', `"${options.tag}" is no name for a tag.`, 'Use the name that the release would have, like v1.2.3.');
}


/***/ }),

/***/ 6129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ../shared/lib/oci/reference.js
var oci_reference = __webpack_require__(4628);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
var external_node_http_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_http_, 2);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
var external_node_https_namespaceObject = /*#__PURE__*/__webpack_require__.t(external_node_https_, 2);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ../shared/lib/errors/action-error.js
var action_error = __webpack_require__(7010);
// EXTERNAL MODULE: ../shared/lib/errors/describe.js
var describe = __webpack_require__(162);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
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

;// CONCATENATED MODULE: ../shared/lib/http/exchange.js






/** No answer came. `sent` says whether the server may have seen the request. */
class NoAnswer extends Error {
    sent;
    constructor(message, sent, cause) {
        super(message, { cause });
        this.sent = sent;
    }
}
const TIMEOUT_MS = 30_000;
/** After the request is out, the headers must be there within so many times its timeout, however they drip in. */
const HEADERS_IN_TIMEOUTS = 4;
/** Below this rate, after a while, an answer is given up: a byte now and then would keep the idle timeout quiet. */
const SLOWEST_BYTES_PER_SECOND = 1024;
const GRACE_MS = 60_000;
/** One try on the wire, over node:http because fetch holds a streamed request body in memory. Throws {@link NoAnswer}. */
async function exchange(request, agents, metrics) {
    const url = new URL(request.url);
    const secure = url.protocol === 'https:';
    const { body } = request;
    const length = body === undefined ? undefined : lengthOf(body);
    const timeoutMs = request.timeoutMs ?? TIMEOUT_MS;
    const outgoing = (secure ? external_node_https_namespaceObject : external_node_http_namespaceObject).request(url, {
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
        (0,external_node_stream_promises_.pipeline)(body.open(), outgoing).catch((error) => outgoing.destroy(error));
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
                done(tooLarge(request, maxBytes));
            else if (drips(seen, Date.now() - started))
                done(new Error(`only ${seen} bytes in ${(Date.now() - started) / 1000} s`));
            else
                done(null, chunk);
        },
    });
    (0,external_node_stream_promises_.pipeline)(answer.body, meter).catch(() => {
        // The reader of `meter` gets the error.
    });
    return meter;
}
/** Whether so few bytes in so long a time are no transfer any more. */
function drips(bytes, elapsedMs) {
    return elapsedMs > GRACE_MS && bytes < (elapsedMs / 1000) * SLOWEST_BYTES_PER_SECOND;
}
function tooLarge(request, maxBytes) {
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

;// CONCATENATED MODULE: ../shared/lib/http/client.js









const MAX_BYTES = 8 * 1024 * 1024;
const REDIRECTS = 5;
const QUIET_WAIT_MS = 5_000;
/** A client with keep-alive, a limit on requests per host, retries and counts. One for each run of an action. */
function createHttpClient(options) {
    const metrics = { requests: 0, retries: 0, bytesSent: 0, bytesReceived: 0, hosts: {} };
    const agentOptions = { keepAlive: true, proxyEnv: options.environment };
    const agents = { http: new external_node_http_.Agent(agentOptions), https: new external_node_https_.Agent(agentOptions) };
    const gates = new Map();
    function gateOf(url) {
        const host = hostOf(url);
        const gate = gates.get(host) ?? createGate(options.concurrency ?? 8, Date.now, (ms) => (0,external_node_timers_promises_.setTimeout)(ms));
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
            await (0,external_node_timers_promises_.setTimeout)(decision.waitMs);
        }
    }
    async function tryOnce(request, use) {
        try {
            const headers = { 'user-agent': options.userAgent ?? 'release-actions', ...request.headers };
            const answer = await exchange({ ...request, headers }, agents, metrics);
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
            for await (const chunk of bounded(raw, request, request.maxBytes ?? MAX_BYTES, metrics)) {
                chunks.push(chunk);
            }
            return { status: raw.status, headers: raw.headers, body: Buffer.concat(chunks), url: request.url };
        });
        const next = redirected(request, answer);
        return next === undefined ? answer : send(next);
    }
    async function stream(request) {
        const answer = await attempt(request, (raw) => {
            const body = bounded(raw, request, request.maxBytes ?? MAX_BYTES, metrics);
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
    throw new action_error/* ActionError */.l('NETWORK', `No answer for ${request.purpose} (${request.method} ${printable(request.url)}) in ${tries} ${tries === 1 ? 'try' : 'tries'}: ${(0,describe/* describe */.q0)(outcome.error)}.`, { cause: outcome.error, hint: 'Check that the address can be reached from the runner; then run the job again.' });
}
/** The request that follows a redirect, if this is one that should be followed. */
function redirected(request, answer) {
    const location = answer.headers['location'];
    const left = request.redirects ?? REDIRECTS;
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ../shared/lib/digest/digest.js



// 64 KiB chunks cost a tenth of the throughput, larger ones gain nothing.
const CHUNK_BYTES = (/* unused pure expression or super */ null && (1024 * 1024));
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
        return await digestStream(createReadStream(path, { highWaterMark: CHUNK_BYTES }), algorithms);
    }
    catch (cause) {
        throw new ActionError('FILE_UNREADABLE', `Cannot read ${path}.`, {
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
    if (mediaType === undefined || digest === undefined || !(0,oci_reference/* isDigest */.Bc)(digest))
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
    return (0,describe/* redact */.E$)(words.join('; ')).replaceAll(/\s+/g, ' ').trim().slice(0, WORDS_LIMIT).replace(/\.$/, '');
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






const EXCERPT_BYTES = 64 * 1024;
async function hasBlob(repository, digest) {
    const purpose = `the blob ${digest} of ${repository.name}`;
    const answer = await repository.send({ method: 'HEAD', to: `blobs/${digest}`, purpose });
    if (answer.status === 200)
        return true;
    if (answer.status === 404)
        return false;
    throw refusal_refusal(answer, purpose);
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
        throw refusal(answer, purpose);
    if (digestOf(answer.body) !== content.digest)
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
        throw refusal_refusal({ ...answer, body: await firstBytes(answer.body) }, purpose);
    const checked = checking(content.digest, purpose);
    (0,external_node_stream_promises_.pipeline)(answer.body, checked).catch(() => {
        // The reader of `checked` gets the error.
    });
    return checked;
}
function checking(digest, purpose) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    return new external_node_stream_.Transform({
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

;// CONCATENATED MODULE: ../shared/lib/oci/token.js





const token_MAX_BYTES = 1024 * 1024;
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
        ? token_exchange(realm, challenge, scopes, { token: credential.token, purpose })
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
        maxBytes: token_MAX_BYTES,
        headers: asked.credential === undefined ? {} : { authorization: basicHeader(asked.credential) },
    };
}
/** distribution, docs/spec/auth/oauth.md. */
function token_exchange(realm, challenge, scopes, asked) {
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
        maxBytes: token_MAX_BYTES,
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
            const key = `${access} ${(0,oci_reference/* formatName */.nD)(name)}`;
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
        name: (0,oci_reference/* formatName */.nD)(name),
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

;// CONCATENATED MODULE: ../shared/lib/oci/blob-upload.js




// Bytes up to here go with the first request; more would be sent twice to a registry that ignores them there.
const SINGLE_POST_LIMIT_BYTES = 512 * 1024;
// What registries answer that do not know the single POST, besides 202 (distribution-spec 1.1, "Single POST").
const NO_SINGLE_POST = new Set([400, 404, 405, 411, 415, 416, 501]);
/** Stores bytes as a blob, in one request where the registry can do that, else in two. Once a run and repository. */
async function putBlob(repository, bytes) {
    const digest = descriptor_digestOf(bytes);
    await once(repository, digest, async () => {
        const blob = { digest, body: bytes };
        const isSmall = bytes.length <= SINGLE_POST_LIMIT_BYTES && repository.registryLearned.singlePost !== false;
        if (!isSmall || !(await postWhole(repository, blob)))
            await upload(repository, blob);
    });
    return digest;
}
/** As {@link putBlob} for content that is not held in memory; asks first whether the registry has it. */
async function putStreamedBlob(repository, blob) {
    await once(repository, blob.digest, async () => {
        if (!(await hasBlob(repository, blob.digest)))
            await upload(repository, { digest: blob.digest, body: blob });
    });
}
/** Many images of a run share blobs: the first upload serves all, one that failed none. */
async function once(repository, digest, work) {
    const { blobs } = repository.learned;
    const running = blobs.get(digest) ?? work();
    blobs.set(digest, running);
    try {
        await running;
    }
    catch (error) {
        blobs.delete(digest);
        throw error;
    }
}
/** False if the registry does not know this way. */
async function postWhole(repository, blob) {
    const purpose = blob_upload_purposeOf(repository, blob);
    const answer = await blob_upload_open(repository, purpose, {
        query: `?digest=${encodeURIComponent(blob.digest)}`,
        body: blob.body,
    });
    repository.registryLearned.singlePost = answer.status === 201;
    if (answer.status === 201)
        return true;
    // The registry opened an upload instead and threw the content away.
    if (answer.status === 202)
        await finish(repository, blob, answer);
    else if (!NO_SINGLE_POST.has(answer.status))
        throw refusal_refusal(answer, purpose);
    return answer.status === 202;
}
async function upload(repository, blob) {
    const purpose = blob_upload_purposeOf(repository, blob);
    const answer = await blob_upload_open(repository, purpose);
    if (answer.status !== 202)
        throw refusal_refusal(answer, purpose);
    await finish(repository, blob, answer);
}
async function blob_upload_open(repository, purpose, whole = { query: '', body: '' }) {
    return repository.send({
        method: 'POST',
        to: `blobs/uploads/${whole.query}`,
        headers: { 'content-type': 'application/octet-stream' },
        body: whole.body,
        purpose,
        // Content is stored under its digest and an unused upload expires, so a second time changes nothing.
        repeatable: true,
    });
}
/** Sends the content to an upload that `opened` names. */
async function finish(repository, blob, opened) {
    const purpose = blob_upload_purposeOf(repository, blob);
    const location = locationOf(opened, purpose);
    if (location === undefined)
        throw refusal_refusal(opened, purpose);
    const answer = await repository.send({
        method: 'PUT',
        to: withDigest(location, blob.digest),
        headers: { 'content-type': 'application/octet-stream' },
        body: blob.body,
        purpose,
    });
    if (answer.status === 201)
        return;
    // After an answer that got lost the upload is closed, and its address gone, although it succeeded.
    const isGone = answer.status === 404 || answer.status === 416;
    if (!isGone || !(await hasBlob(repository, blob.digest)))
        throw refusal_refusal(answer, purpose);
}
/** The query of an upload's address is the registry's own and goes back letter by letter. */
function withDigest(location, digest) {
    const separator = location.search === '' ? '?' : '&';
    return new URL(`${location.href.replace(/#.*$/, '')}${separator}digest=${encodeURIComponent(digest)}`);
}
function blob_upload_purposeOf(repository, blob) {
    return `the upload of the blob ${blob.digest} to ${repository.name}`;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ../shared/lib/oci/ustar.js


const BLOCK = 512;
const ustar_CHUNK_BYTES = 1024 * 1024;
// Eleven octal digits: the largest size that POSIX ustar can say.
const SIZE_LIMIT = 8 ** 11 - 1;
/**
 * A POSIX ustar archive of files and their folders. The same files give the same bytes: owner 0, time 0, in the order
 * given. Throws TAR_NAME, TAR_SIZE, FILE_CHANGED.
 */
async function* ustar(entries) {
    const folders = new Set();
    for (const entry of entries) {
        for (const folder of foldersOf(entry.name)) {
            if (folders.has(folder))
                continue;
            folders.add(folder);
            yield header({ name: folder, size: 0, mode: 0o755, type: '5' });
        }
        yield header({ ...entry, type: '0' });
        yield* contentOf(entry);
        yield Buffer.alloc(padding(entry.size));
    }
    yield Buffer.alloc(2 * BLOCK);
}
/** Bytes of {@link ustar}'s archive. */
function ustarSize(entries) {
    const folders = new Set(entries.flatMap(({ name }) => foldersOf(name)));
    return entries.reduce((sum, { size }) => sum + BLOCK + size + padding(size), (folders.size + 2) * BLOCK);
}
async function* contentOf(entry) {
    let seen = 0;
    for await (const chunk of (0,external_node_fs_.createReadStream)(entry.source, { highWaterMark: ustar_CHUNK_BYTES })) {
        seen += chunk.length;
        // More bytes than announced would be read as the next header.
        if (seen > entry.size)
            break;
        yield chunk;
    }
    if (seen === entry.size)
        return;
    throw new action_error/* ActionError */.l('FILE_CHANGED', `${entry.source} changed while it was packed.`, {
        file: entry.source,
        hint: 'Let the build end before this step.',
    });
}
/** IEEE Std 1003.1, pax, "ustar Interchange Format". */
function header({ name, size, mode, type }) {
    if (size > SIZE_LIMIT) {
        throw new action_error/* ActionError */.l('TAR_SIZE', `${name} is too large for an image layer: ${size} bytes.`, {
            hint: 'A file in a layer may have 8 GiB.',
        });
    }
    const block = Buffer.alloc(BLOCK);
    const [prefix, base] = splitName(name);
    block.write(base, 0);
    block.write(octal(mode, 8), 100);
    block.write(octal(0, 8), 108);
    block.write(octal(0, 8), 116);
    block.write(octal(size, 12), 124);
    block.write(octal(0, 12), 136);
    block.write(' '.repeat(8), 148);
    block.write(type, 156);
    block.write('ustar\u000000', 257);
    block.write(octal(0, 8), 329);
    block.write(octal(0, 8), 337);
    block.write(prefix, 345);
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return block;
}
function splitName(name) {
    if (Buffer.byteLength(name) <= 100)
        return ['', name];
    for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1)) {
        const [prefix, base] = [name.slice(0, slash), name.slice(slash + 1)];
        if (base !== '' && Buffer.byteLength(prefix) <= 155 && Buffer.byteLength(base) <= 100)
            return [prefix, base];
    }
    throw new action_error/* ActionError */.l('TAR_NAME', `The path ${name} is too long for an image layer.`, {
        hint: 'Names may have 100 bytes, paths 255.',
    });
}
function foldersOf(name) {
    const parts = name.split('/').slice(0, -1);
    return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}
function octal(value, width) {
    return `${value.toString(8).padStart(width - 1, '0')}\0`;
}
function padding(size) {
    return (BLOCK - (size % BLOCK)) % BLOCK;
}

;// CONCATENATED MODULE: ../shared/lib/oci/layer.js






/**
 * A layer of files, sorted by path. It is made anew each time it is read (once to know its digest, once to send it),
 * so that it is never held in memory or on disk. Throws IMAGE_FILE, TAR_…, FILE_CHANGED.
 */
async function makeLayer(files, compression) {
    const entries = await Promise.all(files.map(entryOf));
    const sorted = entries.sort((left, right) => (left.name < right.name ? -1 : 1));
    const tar = () => external_node_stream_.Readable.from(ustar(sorted), { objectMode: false });
    const plain = await digestStream(tar(), ['sha256']);
    const diffId = `sha256:${plain.digests.sha256}`;
    if (compression === 'none') {
        const blob = { digest: diffId, length: ustarSize(sorted), open: tar };
        return { mediaType: 'application/vnd.oci.image.layer.v1.tar', blob, diffId };
    }
    const zipped = () => {
        const archive = tar();
        const gzip = (0,external_node_zlib_.createGzip)();
        archive.on('error', (error) => gzip.destroy(error));
        return archive.pipe(gzip);
    };
    const { digests, size } = await digestStream(zipped(), ['sha256']);
    const blob = { digest: `sha256:${digests.sha256}`, length: size, open: zipped };
    return { mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip', blob, diffId };
}
async function entryOf(file) {
    const parts = file.target.split('/').slice(1);
    const isPath = file.target.startsWith('/') && parts.every((part) => part !== '' && part !== '.' && part !== '..');
    if (!isPath) {
        throw new action_error/* ActionError */.l('IMAGE_FILE', `"${file.target}" is no absolute path of a file in an image.`, {
            hint: 'Write it as "/usr/bin/name".',
        });
    }
    const found = await (0,promises_.stat)(file.source).catch(() => undefined);
    if (found?.isFile() !== true) {
        throw new action_error/* ActionError */.l('IMAGE_FILE', `${file.source} is no file that can be read.`, {
            file: file.source,
            hint: 'Check that the step which makes this file ran in the same job.',
        });
    }
    return {
        name: parts.join('/'),
        source: file.source,
        size: found.size,
        mode: file.executable === true ? 0o755 : 0o644,
    };
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
        throw new action_error/* ActionError */.l('MANIFEST_INVALID', `The manifest ${name} is no JSON: ${(0,describe/* describe */.q0)(cause)}.`, { cause });
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
    if ((0,oci_reference/* isDigest */.Bc)(reference) && digest !== reference)
        throw manifests_mismatch(name, reference, digest);
    if (announced !== undefined && (0,oci_reference/* isDigest */.Bc)(announced) && announced !== digest)
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
    if ((0,oci_reference/* isDigest */.Bc)(reference) && descriptor.digest !== reference)
        throw manifests_mismatch(name, reference, descriptor.digest);
    return descriptor;
}
/** Stores a manifest under a tag or its digest; `stored: false` if the condition does not hold any more (412). */
async function putManifest(repository, reference, manifest, options = {}) {
    const name = nameOf(repository, reference);
    const purpose = `the upload of the manifest ${name}`;
    if (manifest.bytes.length > MANIFEST_LIMIT_BYTES)
        throw manifests_tooLarge(name, manifest.bytes.length);
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
        throw refusal_refusal(answer, purpose);
    const announced = answer.headers['docker-content-digest'];
    const digest = descriptor_digestOf(manifest.bytes);
    if (announced !== undefined && (0,oci_reference/* isDigest */.Bc)(announced) && announced !== digest)
        throw manifests_mismatch(name, digest, announced);
    return { stored: true, hasSubject: answer.headers['oci-subject'] !== undefined };
}
function descriptorOf(answer) {
    const digest = answer.headers['docker-content-digest'];
    const mediaType = answer.headers['content-type']?.split(';', 1)[0]?.trim();
    const length = answer.headers['content-length'];
    const isKnown = mediaType !== undefined && MANIFEST_TYPES.split(', ').includes(mediaType);
    if (digest === undefined || !(0,oci_reference/* isDigest */.Bc)(digest) || !isKnown || !/^\d+$/.test(length ?? ''))
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
    return `${repository.name}${(0,oci_reference/* isDigest */.Bc)(reference) ? '@' : ':'}${reference}`;
}
function manifests_mismatch(name, expected, actual) {
    return new action_error/* ActionError */.l('MANIFEST_DIGEST', `The registry holds something else as ${name}: ${actual} instead of ${expected}.`, {
        hint: 'The registry, or a proxy before it, changed the content. Nothing of this image can be trusted; find out which.',
    });
}
function manifests_tooLarge(name, bytes) {
    return new action_error/* ActionError */.l('MANIFEST_TOO_LARGE', `The manifest ${name} would have ${bytes} bytes; registries take ${MANIFEST_LIMIT_BYTES}.`, {
        hint: 'An index of that size has grown over many runs; delete old entries, or use another repository for signatures.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/oci/push.js




const CONFIG = 'application/vnd.oci.image.config.v1+json';
/** Pushes an image of one layer, under its digest and, where given, a tag. `repository` is opened for `push`. */
async function pushImage(repository, contents, tag) {
    const layer = await makeLayer(contents.files, contents.compression ?? 'none');
    const config = Buffer.from(JSON.stringify(imageConfig(contents, layer)));
    await putStreamedBlob(repository, layer.blob);
    await putBlob(repository, config);
    const { mediaType, blob } = layer;
    const descriptor = await store(repository, {
        schemaVersion: 2,
        mediaType: IMAGE_MANIFEST,
        config: describeBytes(CONFIG, config),
        layers: [{ mediaType, size: blob.length, digest: blob.digest }],
    }, tag);
    return { ...descriptor, platform: contents.platform };
}
/** Pushes an index over images that are in the repository, one a platform as {@link pushImage} returns them. */
async function pushIndex(repository, images, tag) {
    return store(repository, { schemaVersion: 2, mediaType: IMAGE_INDEX, manifests: images }, tag);
}
async function store(repository, manifest, tag) {
    const { mediaType } = manifest;
    const bytes = Buffer.from(JSON.stringify(manifest));
    const descriptor = describeBytes(mediaType, bytes);
    await putManifest(repository, tag ?? descriptor.digest, { mediaType, bytes });
    return descriptor;
}
/** image-spec 1.1, config.md. */
function imageConfig({ platform, created, entrypoint, labels }, layer) {
    const { os, architecture, variant } = platform;
    return {
        created,
        architecture,
        ...(variant === undefined ? {} : { variant }),
        os,
        config: {
            ...(entrypoint === undefined ? {} : { Entrypoint: entrypoint }),
            ...(labels === undefined ? {} : { Labels: labels }),
        },
        rootfs: { type: 'layers', diff_ids: [layer.diffId] },
        history: [{ created, created_by: 'release-actions' }],
    };
}

;// CONCATENATED MODULE: ./lib/image.js




const PLATFORMS = [
    { os: 'linux', architecture: 'amd64' },
    { os: 'linux', architecture: 'arm64' },
];
/** The rehearsal's registry, which knows no logins. */
function sandboxRepository(host, repository) {
    const registry = openRegistry({
        http: createHttpClient({ environment: {} }),
        credentials: () => Promise.resolve(undefined),
    });
    return registry.repository({ registry: host, repository }, 'push');
}
/** Where the project's image would lie. GitHub allows names of repositories that no registry does. */
function exampleRepository(host, project) {
    const parts = project.toLowerCase().split('/');
    const path = parts.map((part) => part.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'project');
    return sandboxRepository(host, path.join('/'));
}
/**
 * Pushes an image of release files, under a tag where one is given. Each platform holds the files that are named for it
 * and those whose names know no platform; one without files is left out. `undefined`: no file belongs into any.
 */
async function pushExample(repository, folder, names, tag) {
    const images = [];
    for (const platform of PLATFORMS) {
        const files = names
            .filter((name) => belongsTo(name, platform))
            .map((name) => ({ source: (0,external_node_path_.join)(folder, name), target: `/usr/local/bin/${name}`, executable: true }));
        if (files.length === 0)
            continue;
        images.push(await pushImage(repository, { platform, files, created: '1970-01-01T00:00:00Z' }));
    }
    return images.length === 0 ? undefined : pushIndex(repository, images, tag);
}
const SYSTEM = /(?<![a-z])(linux|darwin|macos|windows|win32|freebsd|openbsd|netbsd)(?![a-z])/i;
const PROCESSOR = /(?<![a-z0-9])(amd64|x86_64|x64|arm64|aarch64|386|i386|arm(?:v\d)?|ppc64le|s390x|riscv64)(?![a-z0-9])/i;
const USUAL = { x86_64: 'amd64', x64: 'amd64', aarch64: 'arm64' };
/** As release files are named, like `bom-linux-amd64` or `tool_arm64.tar.gz`. */
function belongsTo(name, { os, architecture }) {
    const system = SYSTEM.exec(name)?.[1]?.toLowerCase() ?? os;
    const processor = PROCESSOR.exec(name)?.[1]?.toLowerCase() ?? architecture;
    return system === os && (USUAL[processor] ?? processor) === architecture;
}

;// CONCATENATED MODULE: ./lib/release-steps.js

/** The folder in which the release set grows, below the workspace. */
const RELEASE = 'release';
const EVIDENCE = [`${RELEASE}/*.sigstore.json`, `${RELEASE}/*.intoto.jsonl`];
const EVERYTHING = `${RELEASE}/*`;
const WITHOUT_EVIDENCE = [EVERYTHING, ...EVIDENCE.map((glob) => `!${glob}`)].join('\n');
/** The first step, which has the project as its workspace: paths are as the project writes them. */
function collectStep(artifacts, workspace) {
    return {
        title: 'Collect the release files',
        action: 'publish',
        job: 'build',
        inputs: { mode: 'collect', files: artifacts.join('\n'), output: (0,external_node_path_.join)(workspace, RELEASE) },
    };
}
/** The steps of secure-release.yml after {@link collectStep}. `images`: references with digests. */
function releaseSteps(world, images) {
    return [...describingSteps(world, images), ...attestingSteps(world, images), publication(world, images)];
}
function describingSteps({ project }, images) {
    return [
        {
            title: 'Describe them: SBOM',
            action: 'sbom',
            job: 'sbom',
            inputs: { source: project.folder, files: EVERYTHING, output: RELEASE },
        },
        {
            title: 'Metadata and checksums',
            action: 'publish',
            job: 'sbom',
            inputs: { mode: 'prepare', files: EVERYTHING, ...imagesInput(images), output: RELEASE },
        },
    ];
}
function attestingSteps(world, images) {
    const { project, tag, commit } = world;
    const signing = { ...trustInputs(world), 'signing-config': world.signingConfig, tag };
    const provenance = `${RELEASE}/provenance.intoto.jsonl`;
    const verifying = {
        ...trustInputs(world),
        ...signer(world),
        'source-repository': project.repository,
        'source-ref': `refs/tags/${tag}`,
        'source-digest': commit,
        strict: 'true',
    };
    return [
        {
            title: 'Provenance',
            action: 'provenance',
            job: 'attest',
            inputs: { ...signing, files: EVERYTHING, ...imagesInput(images), output: provenance },
        },
        {
            title: 'Signatures',
            action: 'sign',
            job: 'attest',
            inputs: { ...signing, files: [EVERYTHING, `!${provenance}`].join('\n'), ...imagesInput(images) },
        },
        {
            title: 'Verdict',
            action: 'verify',
            job: 'attest',
            inputs: {
                ...verifying,
                files: WITHOUT_EVIDENCE,
                evidence: EVIDENCE.join('\n'),
                require: 'signature, provenance, sbom',
            },
        },
        // Images bring no SBOM of their own yet, so they are judged apart from the files.
        ...(images.length === 0 ? [] : [imageVerdict({ ...verifying, ...imagesInput(images) })]),
    ];
}
function imageVerdict(inputs) {
    const title = 'Verdict on images';
    return { title, action: 'verify', job: 'attest', inputs: { ...inputs, require: 'signature, provenance' } };
}
function publication(world, images) {
    return {
        title: 'Publication',
        action: 'publish',
        job: 'publish',
        inputs: {
            ...trustInputs(world),
            ...signer(world),
            'source-repository': world.project.repository,
            mode: 'publish',
            files: WITHOUT_EVIDENCE,
            ...imagesInput(images),
            evidence: EVIDENCE.join('\n'),
            draft: 'false',
        },
    };
}
/** Who must have signed what, said in full: what a user of the release knows. */
function expectedIdentity(world) {
    return {
        'certificate-oidc-issuer': world.sandbox.sigstore.oidc.issuer,
        'signer-workflow': world.signer.ref,
        'source-repository': world.project.repository,
        'source-ref': `refs/tags/${world.tag}`,
        'source-digest': world.commit,
    };
}
function signer(world) {
    return {
        'certificate-oidc-issuer': world.sandbox.sigstore.oidc.issuer,
        'signer-workflow': world.signer.ref,
        'signer-digest': world.signer.sha,
    };
}
function imagesInput(images) {
    return images.length === 0 ? {} : { images: images.join('\n') };
}
function trustInputs(world) {
    return { sigstore: 'custom', 'trusted-root': world.trustedRoot };
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(481);
;// CONCATENATED MODULE: ../sandbox/lib/runner/command.js
/** Reads `::name key=value,…::text`, as the runner does. `undefined` for an ordinary line. */
function parseCommand(line) {
    const match = /^\s*::(?<name>[\w-]+)(?:\s+(?<properties>.*?))?::(?<value>.*)$/.exec(line);
    const name = match?.groups?.['name'];
    if (name === undefined)
        return undefined;
    const properties = (match?.groups?.['properties'] ?? '')
        .split(',')
        .filter((property) => property.includes('='))
        .map((property) => {
        const split = property.indexOf('=');
        return [property.slice(0, split), unescapeText(property.slice(split + 1))];
    });
    return { name, properties: Object.fromEntries(properties), value: unescapeText(match?.groups?.['value'] ?? '') };
}
function unescapeText(text) {
    return text
        .replaceAll('%3A', ':')
        .replaceAll('%2C', ',')
        .replaceAll('%0D', '\r')
        .replaceAll('%0A', '\n')
        .replaceAll('%25', '%');
}

;// CONCATENATED MODULE: ../sandbox/lib/runner/file-command.js
/** Reads what an action wrote to GITHUB_OUTPUT: `name=value` lines, and `name<<DELIMITER` … `DELIMITER` blocks. */
function parseOutputs(text) {
    const outputs = {};
    const lines = text.split(/\r?\n/);
    for (let index = 0; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        const block = /^([^=]+?)<<(.+)$/.exec(line);
        if (block?.[1] !== undefined) {
            const end = lines.indexOf(block[2] ?? '', index + 1);
            if (end === -1)
                throw new Error(`GITHUB_OUTPUT: the value of ${block[1]} has no end.`);
            outputs[block[1]] = lines.slice(index + 1, end).join('\n');
            index = end;
        }
        else if (line !== '') {
            const split = line.indexOf('=');
            if (split < 1)
                throw new Error(`GITHUB_OUTPUT: "${line}" is no output.`);
            outputs[line.slice(0, split)] = line.slice(split + 1);
        }
    }
    return outputs;
}

// EXTERNAL MODULE: ../node_modules/yaml/dist/index.js
var dist = __webpack_require__(6637);
;// CONCATENATED MODULE: ../sandbox/lib/runner/metadata.js



async function readMetadata(folder) {
    const document = (0,dist/* parse */.qg)(await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'action.yml'), 'utf8'));
    if (document.runs.using !== 'node24')
        throw new Error(`${folder}: this runner starts node24 actions only.`);
    return {
        inputs: document.inputs ?? {},
        outputs: Object.keys(document.outputs ?? {}),
        main: document.runs.main,
    };
}
/** The step's inputs with the defaults of action.yml. An input that the action does not have is an error here. */
function effectiveInputs(metadata, given, contexts) {
    const unknown = Object.keys(given).filter((name) => metadata.inputs[name] === undefined);
    if (unknown.length > 0)
        throw new Error(`The action has no input ${unknown.join(', ')}.`);
    return Object.fromEntries(Object.entries(metadata.inputs).map(([name, input]) => [
        name,
        given[name] ?? evaluate(String(input.default ?? ''), contexts),
    ]));
}
function evaluate(text, contexts) {
    return text.replaceAll(/\$\{\{\s*([\w.]+)\s*\}\}/g, (_, name) => {
        const value = contexts[name];
        if (value === undefined)
            throw new Error(`This runner knows no context ${name}.`);
        return value;
    });
}

;// CONCATENATED MODULE: ../sandbox/lib/runner/run-action.js







const run_action_TIMEOUT_MS = 10 * 60_000;
const FILES = ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE'];
/** Starts a JavaScript action in a process of its own, the way GitHub's runner does. */
async function runAction(options) {
    const metadata = await readMetadata(options.folder);
    const inputs = effectiveInputs(metadata, options.inputs, options.contexts);
    await (0,promises_.mkdir)(options.temporary, { recursive: true });
    const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temporary, '_runner_file_commands-'));
    const files = Object.fromEntries(FILES.map((name) => [name, (0,external_node_path_.join)(scratch, name)]));
    for (const path of Object.values(files))
        await (0,promises_.writeFile)(path, '');
    const event = (0,external_node_path_.join)(scratch, 'event.json');
    if (options.event !== undefined)
        await (0,promises_.writeFile)(event, JSON.stringify(options.event));
    const started = performance.now();
    const { exitCode, log, rawLog, annotations } = await start((0,external_node_path_.resolve)(options.folder, metadata.main), options, {
        ...options.environment,
        ...files,
        ...inputVariables(inputs),
        ...(options.event === undefined ? {} : { GITHUB_EVENT_PATH: event }),
        GITHUB_WORKSPACE: options.workspace,
        RUNNER_TEMP: options.temporary,
        PATH: process.env['PATH'] ?? '',
        HOME: options.temporary,
    });
    const durationMs = performance.now() - started;
    const outputs = parseOutputs(await (0,promises_.readFile)(files.GITHUB_OUTPUT, 'utf8'));
    const summary = await (0,promises_.readFile)(files.GITHUB_STEP_SUMMARY, 'utf8');
    await (0,promises_.rm)(scratch, { recursive: true });
    return { exitCode, outputs, summary, log, rawLog, annotations, durationMs };
}
/** `INPUT_NAME`: upper case, spaces to underscores, dashes kept. */
function inputVariables(inputs) {
    return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]));
}
async function start(script, options, environment) {
    const child = (0,external_node_child_process_.spawn)(process.execPath, [script], {
        cwd: options.workspace,
        env: environment,
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: options.timeoutMs ?? run_action_TIMEOUT_MS,
    });
    const log = [];
    const rawLog = [];
    const annotations = [];
    const masks = [];
    const read = (line) => {
        rawLog.push(line);
        const command = parseCommand(line);
        if (command?.name === 'add-mask') {
            masks.push(command.value);
            return;
        }
        if (command !== undefined && ['error', 'warning', 'notice'].includes(command.name))
            annotations.push(command);
        const shown = masks.reduce((text, mask) => text.replaceAll(mask, '***'), line);
        log.push(shown);
        options.onLine?.(shown);
    };
    for (const stream of [child.stdout, child.stderr])
        (0,external_node_readline_.createInterface)({ input: stream }).on('line', read);
    const exitCode = await new Promise((done, failed) => {
        child.on('error', failed);
        child.on('close', done);
    });
    return { exitCode, log, rawLog, annotations };
}

;// CONCATENATED MODULE: ../sandbox/lib/identity/run-identity.js

/**
 * A whole identity from the parts that matter to the caller. By default a push of the tag v1.0.0 of a public repository
 * on a hosted runner; ids and commit are made up from the names, so that other names have other ids.
 */
function runIdentity(options) {
    const { workflowPath = '.github/workflows/release.yml', reusable, ...given } = options;
    const { repository, ref = 'refs/tags/v1.0.0', actor = 'k8s-release-robot' } = given;
    const sha = given.sha ?? (0,external_node_crypto_.createHash)('sha1').update(`${repository}@${ref}`).digest('hex');
    const workflowRef = `${repository}/${workflowPath}@${ref}`;
    return {
        repositoryId: idOf(repository),
        ownerId: idOf(ownerOf(repository)),
        visibility: 'public',
        workflow: 'Release',
        workflowRef,
        workflowSha: sha,
        jobWorkflowRef: reusable?.ref ?? workflowRef,
        jobWorkflowSha: reusable?.sha ?? sha,
        ref,
        refType: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        sha,
        eventName: 'push',
        runId: '17000000001',
        runNumber: '42',
        runAttempt: '1',
        runnerEnvironment: 'github-hosted',
        actor,
        actorId: idOf(actor),
        immutableSubject: false,
        ...given,
    };
}
function ownerOf(repository) {
    return repository.split('/')[0] ?? repository;
}
function idOf(name) {
    return String((0,external_node_crypto_.createHash)('sha256').update(name).digest().readUInt32BE(0));
}

;// CONCATENATED MODULE: ../sandbox/lib/identity/event-payload.js

/** What lies at GITHUB_EVENT_PATH: the part of a webhook's payload that does not depend on the event. */
function eventPayload(identity) {
    const [owner, name] = [ownerOf(identity.repository), identity.repository.split('/')[1] ?? ''];
    return {
        ref: identity.ref,
        after: identity.sha,
        repository: {
            id: Number(identity.repositoryId),
            name,
            full_name: identity.repository,
            private: identity.visibility !== 'public',
            visibility: identity.visibility,
            html_url: `https://github.com/${identity.repository}`,
            owner: { id: Number(identity.ownerId), login: owner, type: 'Organization' },
        },
        sender: { id: Number(identity.actorId), login: identity.actor, type: 'User' },
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/identity/runner-environment.js

/** The variables by which a runner tells a step about its run; paths, tokens and the API's address are not among them. */
function runnerEnvironment(identity) {
    return {
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_ACTOR: identity.actor,
        GITHUB_ACTOR_ID: identity.actorId,
        GITHUB_TRIGGERING_ACTOR: identity.actor,
        GITHUB_BASE_REF: '',
        GITHUB_HEAD_REF: '',
        GITHUB_EVENT_NAME: identity.eventName,
        GITHUB_JOB: 'release',
        GITHUB_REF: identity.ref,
        GITHUB_REF_NAME: identity.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
        GITHUB_REF_PROTECTED: 'false',
        GITHUB_REF_TYPE: identity.refType,
        GITHUB_REPOSITORY: identity.repository,
        GITHUB_REPOSITORY_ID: identity.repositoryId,
        GITHUB_REPOSITORY_OWNER: ownerOf(identity.repository),
        GITHUB_REPOSITORY_OWNER_ID: identity.ownerId,
        GITHUB_RUN_ATTEMPT: identity.runAttempt,
        GITHUB_RUN_ID: identity.runId,
        GITHUB_RUN_NUMBER: identity.runNumber,
        GITHUB_SHA: identity.sha,
        GITHUB_WORKFLOW: identity.workflow,
        GITHUB_WORKFLOW_REF: identity.workflowRef,
        GITHUB_WORKFLOW_SHA: identity.workflowSha,
        RUNNER_ENVIRONMENT: identity.runnerEnvironment,
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/service/exchange.js
/** Thrown by a handler to answer with an error, in the words of the service it plays. */
class Refusal extends Error {
    answer;
    constructor(answer) {
        super(`refused with ${answer.status}`);
        this.answer = answer;
    }
}

;// CONCATENATED MODULE: ../sandbox/lib/service/faults.js
function createFaults() {
    let armed = [];
    return {
        arm: (fault) => void armed.push({ fault, seen: 0, spent: 0 }),
        clear: () => {
            armed = [];
        },
        take: (method, path) => {
            for (const entry of armed) {
                const { fault } = entry;
                if (fault.method !== undefined && fault.method !== method)
                    continue;
                if (fault.path !== undefined && !fault.path.test(path))
                    continue;
                entry.seen += 1;
                if (entry.seen <= (fault.skip ?? 0) || entry.spent >= (fault.times ?? 1))
                    continue;
                entry.spent += 1;
                return fault.effect;
            }
            return undefined;
        },
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/service/service.js






const BODY_LIMIT = 64 * 1024 * 1024;
/** Starts a service on a free port of 127.0.0.1. `handler` may be set up late, through a closure, if it needs the URL. */
async function startService(name, handler) {
    const requests = [];
    const faults = createFaults();
    const server = (0,external_node_http_.createServer)((request, response) => {
        void serve(request, response);
    });
    async function serve(request, response) {
        const method = request.method ?? 'GET';
        const path = request.url ?? '/';
        const effect = faults.take(method, path);
        if (service.latencyMs > 0)
            await (0,external_node_timers_promises_.setTimeout)(service.latencyMs);
        const record = (status) => void requests.push({ method, path, status });
        try {
            if (effect?.kind === 'reset') {
                record(0);
                request.socket.destroy();
                return;
            }
            const answer = effect?.kind === 'answer' ? effect : await ask(handler, exchangeOf(request, service.url));
            if (effect?.kind === 'lost-answer') {
                record(0);
                request.socket.destroy();
                return;
            }
            record(answer.status);
            await send(request, response, answer, effect);
        }
        catch {
            // The client went away or broke its own body; there is nobody left to tell.
            request.socket.destroy();
        }
    }
    await new Promise((resolve) => {
        server.listen(0, '127.0.0.1', resolve);
    });
    const { port } = server.address();
    const service = {
        name,
        url: `http://127.0.0.1:${port}`,
        requests,
        faults,
        latencyMs: 0,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
    };
    return service;
}
async function ask(handler, exchange) {
    try {
        return await handler(exchange);
    }
    catch (error) {
        if (error instanceof Refusal)
            return error.answer;
        // A bug of the sandbox must look like one, not like a service's answer.
        return {
            status: 500,
            body: { message: `sandbox: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}` },
        };
    }
}
function exchangeOf(request, base) {
    return {
        method: request.method ?? 'GET',
        url: new URL(request.url ?? '/', base),
        headers: request.headers,
        stream: request,
        body: async (limit = BODY_LIMIT) => {
            const chunks = [];
            let size = 0;
            for await (const chunk of request) {
                size += chunk.length;
                if (size > limit)
                    throw new Refusal({ status: 413, body: { message: `body over ${limit} bytes` } });
                chunks.push(chunk);
            }
            return Buffer.concat(chunks);
        },
    };
}
async function send(request, response, answer, effect) {
    if (effect?.kind === 'slow')
        await (0,external_node_timers_promises_.setTimeout)(effect.delayMs);
    // Unread rest of a request body would stall a keep-alive connection.
    request.resume();
    const { body } = answer;
    if (body instanceof external_node_stream_.Readable) {
        response.writeHead(answer.status, answer.headers);
        await (0,external_node_stream_promises_.pipeline)(body, response);
        return;
    }
    const [bytes, type] = encode(body);
    response.writeHead(answer.status, {
        ...(type === undefined ? {} : { 'content-type': type }),
        // The answer to a HEAD names the length that a GET would have; its handler sets it.
        ...(request.method === 'HEAD' || answer.status === 204 || answer.status === 304
            ? {}
            : { 'content-length': String(bytes.length) }),
        ...answer.headers,
    });
    if (effect?.kind === 'cut-off') {
        response.write(bytes.subarray(0, effect.afterBytes), () => request.socket.destroy());
        return;
    }
    response.end(request.method === 'HEAD' ? undefined : bytes);
}
function encode(body) {
    if (body === undefined)
        return [Buffer.alloc(0), undefined];
    if (typeof body === 'string')
        return [Buffer.from(body), 'text/plain; charset=utf-8'];
    if (body instanceof Uint8Array)
        return [body, 'application/octet-stream'];
    return [Buffer.from(JSON.stringify(body)), 'application/json; charset=utf-8'];
}

;// CONCATENATED MODULE: ../sandbox/lib/github/latest.js
/**
 * The latest release: the newest one published with `make_latest: true`, else the newest by date and version of those
 * that leave it to GitHub (`legacy`). Drafts and prereleases never are.
 */
function latestRelease(repository) {
    const published = [...repository.releases.values()].filter((release) => !release.draft && !release.prerelease);
    const chosen = published.filter(({ makeLatest }) => makeLatest === 'true').sort(byPublication);
    const left = published.filter(({ makeLatest }) => makeLatest === 'legacy').sort(byCreation);
    return chosen.at(-1) ?? left.at(-1);
}
function byPublication(left, right) {
    return (left.publishedAt?.getTime() ?? 0) - (right.publishedAt?.getTime() ?? 0) || left.id - right.id;
}
function byCreation(left, right) {
    return left.createdAt.getTime() - right.createdAt.getTime() || byVersion(left.tag, right.tag);
}
function byVersion(left, right) {
    return left.localeCompare(right, 'en', { numeric: true });
}

;// CONCATENATED MODULE: ../sandbox/lib/github/user-json.js

/** The account of that login. `id` undefined: one that is always the same for the login. */
function userJson(hosts, login, options = {}) {
    const id = options.id ?? ((0,external_node_crypto_.createHash)('sha256').update(login).digest().readUInt32BE(0) % 100_000_000) + 1;
    const name = encodeURIComponent(login);
    const url = `${hosts.api}/users/${name}`;
    return {
        login,
        id,
        node_id: Buffer.from(`04:User${id}`).toString('base64'),
        avatar_url: `${hosts.web}/${name}.png`,
        gravatar_id: '',
        url,
        html_url: `${hosts.web}/${name}`,
        followers_url: `${url}/followers`,
        following_url: `${url}/following{/other_user}`,
        gists_url: `${url}/gists{/gist_id}`,
        starred_url: `${url}/starred{/owner}{/repo}`,
        subscriptions_url: `${url}/subscriptions`,
        organizations_url: `${url}/orgs`,
        repos_url: `${url}/repos`,
        events_url: `${url}/events{/privacy}`,
        received_events_url: `${url}/received_events`,
        type: options.type ?? (login.endsWith('[bot]') ? 'Bot' : 'User'),
        site_admin: false,
    };
}
/** An opaque node id, as GraphQL knows things by. */
function nodeId(kind, id) {
    return Buffer.from(`0:${kind}${id}`).toString('base64url');
}

;// CONCATENATED MODULE: ../sandbox/lib/github/release-json.js

function releaseJson(hosts, repository, release) {
    const { id, tag, target, name, body, draft, prerelease, immutable, author } = release;
    const api = `${hosts.api}/repos/${repository.fullName}`;
    const url = `${api}/releases/${id}`;
    const ref = encodeURIComponent(tag);
    return {
        url,
        assets_url: `${url}/assets`,
        upload_url: `${hosts.uploads}/repos/${repository.fullName}/releases/${id}/assets{?name,label}`,
        html_url: `${hosts.web}/${repository.fullName}/releases/tag/${publicTag(release)}`,
        id,
        author: userJson(hosts, author),
        node_id: nodeId('Release', id),
        tag_name: tag,
        target_commitish: target,
        name: name ?? null,
        draft,
        immutable,
        prerelease,
        created_at: release.createdAt.toISOString(),
        updated_at: release.updatedAt.toISOString(),
        published_at: draft ? null : (release.publishedAt?.toISOString() ?? null),
        assets: assetsOf(repository, id).map((asset) => assetJson(hosts, repository, asset)),
        tarball_url: draft ? null : `${api}/tarball/${ref}`,
        zipball_url: draft ? null : `${api}/zipball/${ref}`,
        body: body ?? null,
    };
}
function assetJson(hosts, repository, asset) {
    const { id, name, label, state, contentType, bytes, digest, uploader, downloads, releaseId } = asset;
    const release = repository.releases.get(releaseId);
    const tag = release === undefined ? '' : publicTag(release);
    return {
        url: `${hosts.api}/repos/${repository.fullName}/releases/assets/${id}`,
        id,
        node_id: nodeId('ReleaseAsset', id),
        name,
        label: label ?? null,
        uploader: userJson(hosts, uploader),
        content_type: contentType,
        // The schema knows `uploaded` and `open`; the text of the upload operation says `starter`, and so does GitHub.
        state: state,
        size: bytes.length,
        digest: digest ?? null,
        download_count: downloads,
        created_at: asset.createdAt.toISOString(),
        updated_at: asset.updatedAt.toISOString(),
        browser_download_url: `${hosts.web}/${repository.fullName}/releases/download/${tag}/${encodeURIComponent(name)}`,
    };
}
function assetsOf(repository, releaseId) {
    return [...repository.assets.values()].filter((asset) => asset.releaseId === releaseId);
}
function publicTag({ draft, untagged, tag }) {
    return draft ? untagged : tag.split('/').map(encodeURIComponent).join('/');
}

;// CONCATENATED MODULE: ../sandbox/lib/github/git-objects.js

/** Object names as git computes them (SHA-1), so that clones and answers agree. */
function blobSha(bytes) {
    return objectSha('blob', bytes);
}
/** The name of the tree of all `files`, each a regular file. */
function treeSha(files) {
    const folders = new Map();
    const entries = [];
    for (const [path, bytes] of files) {
        const slash = path.indexOf('/');
        if (slash === -1) {
            entries.push({ name: path, mode: '100644', sha: blobSha(bytes) });
            continue;
        }
        const folder = folders.get(path.slice(0, slash)) ?? new Map();
        folders.set(path.slice(0, slash), folder.set(path.slice(slash + 1), bytes));
    }
    for (const [name, inside] of folders)
        entries.push({ name, mode: '40000', sha: treeSha(inside) });
    // Git sorts a folder as if its name ended in a slash.
    const key = ({ name, mode }) => Buffer.from(mode === '40000' ? `${name}/` : name);
    entries.sort((left, right) => Buffer.compare(key(left), key(right)));
    const parts = entries.flatMap(({ name, mode, sha }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(sha, 'hex')]);
    return objectSha('tree', Buffer.concat(parts));
}
function commitSha(commit) {
    const lines = [
        `tree ${commit.treeSha}`,
        ...commit.parents.map((parent) => `parent ${parent}`),
        `author ${signature(commit.author)}`,
        `committer ${signature(commit.author)}`,
        '',
        commit.message,
    ];
    return objectSha('commit', Buffer.from(lines.join('\n')));
}
function tagSha(tag) {
    const { target, tag: name, tagger, message } = tag;
    return objectSha('tag', Buffer.from(`object ${target}\ntype commit\ntag ${name}\ntagger ${signature(tagger)}\n\n${message}`));
}
function signature({ name, email, date }) {
    return `${name} <${email}> ${Math.floor(date.getTime() / 1000)} +0000`;
}
function objectSha(type, bytes) {
    return (0,external_node_crypto_.createHash)('sha1').update(`${type} ${bytes.length}\0`).update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ../sandbox/lib/github/history.js
/** The commit that a SHA, branch, tag or ref names; an annotated tag is followed. */
function resolveCommit(repository, name) {
    const bySha = repository.commits.get(name);
    if (bySha !== undefined)
        return bySha;
    for (const prefix of ['refs/heads/', 'refs/tags/', 'refs/', '']) {
        const ref = repository.refs.get(prefix + name);
        if (ref !== undefined)
            return commitOf(repository, ref);
    }
    return undefined;
}
function commitOf(repository, ref) {
    const sha = ref.type === 'commit' ? ref.sha : repository.tagObjects.get(ref.sha)?.target;
    return sha === undefined ? undefined : repository.commits.get(sha);
}
/** `from` and all that it descends from, nearest first. */
function ancestors(repository, from) {
    const seen = new Set();
    const queue = [from];
    const found = [];
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        if (seen.has(next.sha))
            continue;
        seen.add(next.sha);
        found.push(next);
        for (const parent of next.parents) {
            const commit = repository.commits.get(parent);
            if (commit !== undefined)
                queue.push(commit);
        }
    }
    return found;
}
/** Commits that `head` has and `base` has not, oldest first. */
function commitsBetween(repository, base, head) {
    const known = new Set(base === undefined ? [] : ancestors(repository, base).map(({ sha }) => sha));
    return [...ancestors(repository, head)].reverse().filter(({ sha }) => !known.has(sha));
}

;// CONCATENATED MODULE: ../sandbox/lib/github/run-creation.js

function createRun(world, repository, options) {
    const path = options.workflowPath ?? '.github/workflows/release.yml';
    const last = options.attempts ?? 1;
    const run = {
        id: options.id ?? world.nextId(),
        number: options.number ?? repository.runs.size + 1,
        workflowName: options.workflowName ??
            path
                .split('/')
                .at(-1)
                ?.replace(/\.ya?ml$/, '') ??
            path,
        workflowPath: path,
        workflowId: workflowIdOf(path),
        event: options.event ?? 'push',
        headBranch: options.headBranch,
        headSha: options.headSha,
        actor: options.actor ?? 'octocat',
        createdAt: world.now(),
        inputs: options.inputs ?? {},
        referencedWorkflows: options.referencedWorkflows ?? [],
        attempts: Array.from({ length: last }, (_, index) => {
            const conclusion = index + 1 === last ? options.conclusion : 'failure';
            const jobs = (options.jobs ?? []).map((job) => createJob(world, job, conclusion));
            return { number: index + 1, startedAt: world.now(), conclusion, jobs };
        }),
    };
    repository.runs.set(run.id, run);
    return run;
}
/** Always the same for a path, as GitHub's are. */
function workflowIdOf(path) {
    return (0,external_node_crypto_.createHash)('sha256').update(path).digest().readUInt32BE(0);
}
function createJob(world, job, runConclusion) {
    const conclusion = job.conclusion ?? runConclusion;
    return {
        id: world.nextId(),
        name: job.name,
        labels: job.labels ?? ['ubuntu-latest'],
        conclusion,
        runnerName: 'GitHub Actions 1',
        startedAt: world.now(),
        completedAt: conclusion === undefined ? undefined : world.now(),
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/github/state.js
/** The repository of that name, whatever its case. */
function findRepository(world, fullName) {
    return world.repositories.find((repository) => repository.fullName.toLowerCase() === fullName.toLowerCase());
}

;// CONCATENATED MODULE: ../sandbox/lib/github/errors.js

const DOCUMENTATION = 'https://docs.github.com/rest';
/** An error without a list of fields. */
function failure(status, message, headers = {}) {
    const body = { message, documentation_url: DOCUMENTATION, status: String(status) };
    return new Refusal({ status, headers, body });
}
/** Also for what the caller may not see: GitHub does not tell the difference. */
function notFound() {
    return failure(404, 'Not Found');
}
function validationFailed(...errors) {
    const body = {
        message: 'Validation Failed',
        errors: [...errors],
        documentation_url: DOCUMENTATION,
        status: '422',
    };
    return new Refusal({ status: 422, body });
}
function alreadyExists(resource, field) {
    return { resource, code: 'already_exists', field };
}
/** A rule of ours in GitHub's form for them: code `custom` and a sentence. */
function custom(resource, field, message) {
    return { resource, code: 'custom', ...(field === undefined ? {} : { field }), message };
}

;// CONCATENATED MODULE: ../sandbox/lib/github/tokens.js


function newTokenValue() {
    return `ghs_${(0,external_node_crypto_.randomBytes)(27)
        .toString('base64url')
        .replaceAll(/[^A-Za-z0-9]/g, '0')}`;
}
/** The token of a request; undefined without one; refuses an unknown one with 401. */
function tokenOf(tokens, headers) {
    const { authorization } = headers;
    if (authorization === undefined)
        return undefined;
    const value = /^(?:bearer|token) +(\S+)$/i.exec(authorization)?.[1];
    const token = value === undefined ? undefined : tokens.get(value);
    if (token === undefined)
        throw failure(401, 'Bad credentials');
    return token;
}

;// CONCATENATED MODULE: ../sandbox/lib/github/setup.js





const AUTHOR = { name: 'Octo Cat', email: 'octocat@example.com' };
function createSetup(world) {
    const named = (fullName) => repositoryNamed(world, fullName);
    return {
        addRepository: (options) => addRepository(world, options),
        addCommit: (repository, options = {}) => addCommit(world, named(repository), options),
        addTag: (repository, options) => addTag(world, named(repository), options),
        addPullRequest: (repository, options) => addPullRequest(world, named(repository), options),
        addRun: (repository, options) => createRun(world, named(repository), options),
        addToken: ({ repository, permissions, login = 'github-actions[bot]', value = newTokenValue() }) => {
            world.tokens.set(value, { value, login, repository: named(repository).fullName, permissions });
            return value;
        },
    };
}
/** A mistake of the test, not of a client: throws. */
function repositoryNamed(world, fullName) {
    const repository = findRepository(world, fullName);
    if (repository === undefined)
        throw new Error(`the sandbox has no repository ${fullName}`);
    return repository;
}
function addRepository(world, options) {
    const [owner, name, ...rest] = options.fullName.split('/');
    if (owner === undefined || name === undefined || rest.length > 0 || findRepository(world, options.fullName)) {
        throw new Error(`not a new repository's name: ${options.fullName}`);
    }
    const sameOwner = world.repositories.find((repository) => repository.owner === owner);
    const repository = {
        id: options.id ?? world.nextId(),
        ownerId: options.ownerId ?? sameOwner?.ownerId ?? world.nextId(),
        owner,
        name,
        fullName: options.fullName,
        visibility: options.visibility ?? 'public',
        defaultBranch: options.defaultBranch ?? 'main',
        createdAt: world.now(),
        immutableReleases: options.immutableReleases ?? false,
        restrictTagCreation: options.restrictTagCreation ?? false,
        commits: new Map(),
        tagObjects: new Map(),
        refs: new Map(),
        pullRequests: new Map(),
        releases: new Map(),
        assets: new Map(),
        burntTags: new Set(),
        attestations: [],
        runs: new Map(),
    };
    world.repositories.push(repository);
    return { id: repository.id, ownerId: repository.ownerId };
}
function addCommit(world, repository, options) {
    const branch = `refs/heads/${options.branch ?? repository.defaultBranch}`;
    const head = repository.refs.get(branch)?.sha;
    const parents = options.parents ?? (head === undefined ? [] : [head]);
    const files = new Map(repository.commits.get(parents[0] ?? '')?.files);
    for (const [path, content] of Object.entries(options.files ?? {})) {
        if (content === undefined)
            files.delete(path);
        else
            files.set(path, Buffer.from(content));
    }
    const author = { ...AUTHOR, date: world.now(), ...options.author };
    const content = { treeSha: treeSha(files), parents, author, message: options.message ?? 'Change' };
    const commit = { ...content, sha: options.sha ?? commitSha(content), files };
    repository.commits.set(commit.sha, commit);
    repository.refs.set(branch, { type: 'commit', sha: commit.sha });
    return commit;
}
function addTag(world, repository, { name, commit, message }) {
    const target = resolveCommit(repository, commit ?? repository.defaultBranch)?.sha;
    if (target === undefined)
        throw new Error(`the sandbox has no commit ${String(commit)} in ${repository.fullName}`);
    let ref = { type: 'commit', sha: target };
    if (message !== undefined) {
        const content = { tag: name, target, message, tagger: { ...AUTHOR, date: world.now() } };
        ref = { type: 'tag', sha: tagSha(content) };
        repository.tagObjects.set(ref.sha, { ...content, sha: ref.sha });
    }
    repository.refs.set(`refs/tags/${name}`, ref);
    return ref;
}
function addPullRequest(world, repository, options) {
    const { number, title, body, mergeCommit, author = 'octocat', labels = [] } = options;
    const pull = {
        id: world.nextId(),
        number,
        title,
        body,
        author,
        labels,
        headBranch: `change-${number}`,
        headSha: mergeCommit,
        mergeCommit,
        mergedAt: world.now(),
    };
    repository.pullRequests.set(number, pull);
    return pull;
}

;// CONCATENATED MODULE: ../sandbox/lib/github/inspection.js



function createInspection(world) {
    return {
        releases: (name) => {
            const repository = repositoryNamed(world, name);
            return [...repository.releases.values()].map((release) => viewOf(repository, release));
        },
        refs: (name) => new Map(repositoryNamed(world, name).refs),
        attestations: (name) => [...repositoryNamed(world, name).attestations],
        runs: (name) => [...repositoryNamed(world, name).runs.values()],
    };
}
function viewOf(repository, release) {
    const latest = latestRelease(repository)?.id === release.id;
    return { ...release, latest, assets: assetsOf(repository, release.id) };
}

;// CONCATENATED MODULE: ../sandbox/lib/github/limits.js

const GITHUB_LIMITS = {
    contentPerMinute: 80,
    contentPerHour: 500,
    secondaryStatus: 403,
    requestsPerHour: 1000,
    anonymousRequestsPerHour: 60,
};
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
function createMeter(limits, now) {
    const windows = new Map();
    const created = new Map();
    return {
        countRequest: (token) => {
            const time = now().getTime();
            const key = token?.value ?? '';
            const current = windows.get(key);
            const startedAt = current === undefined || current.startedAt + HOUR_MS <= time ? time : current.startedAt;
            const used = startedAt === current?.startedAt ? current.used + 1 : 1;
            windows.set(key, { startedAt, used });
            const limit = token === undefined ? limits.anonymousRequestsPerHour : limits.requestsPerHour;
            const headers = primaryHeaders(limit, used, startedAt + HOUR_MS);
            if (used <= limit)
                return headers;
            throw failure(403, `API rate limit exceeded for ${token?.login ?? 'your address'}.`, headers);
        },
        countContent: (token) => {
            const time = now().getTime();
            const key = token?.value ?? '';
            const times = (created.get(key) ?? []).filter((earlier) => earlier > time - HOUR_MS);
            const wait = Math.max(waitFor(times, limits.contentPerMinute, MINUTE_MS, time), waitFor(times, limits.contentPerHour, HOUR_MS, time));
            if (wait > 0)
                throw blocked(limits.secondaryStatus, wait);
            created.set(key, [...times, time]);
        },
    };
}
/** Milliseconds until one more fits into the window; 0 if it does now. */
function waitFor(times, limit, windowMs, now) {
    const inside = times.filter((time) => time > now - windowMs);
    if (inside.length < limit)
        return 0;
    const oldest = limit === 0 ? now : (inside.at(-limit) ?? now);
    return oldest + windowMs - now;
}
function primaryHeaders(limit, used, resetAt) {
    return {
        'x-ratelimit-limit': String(limit),
        'x-ratelimit-remaining': String(Math.max(0, limit - used)),
        'x-ratelimit-used': String(Math.min(used, limit)),
        'x-ratelimit-reset': String(Math.ceil(resetAt / 1000)),
        'x-ratelimit-resource': 'core',
    };
}
function blocked(status, waitMs) {
    return failure(status, 'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. ' +
        'Please retry your request again later.', { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1000))) });
}

;// CONCATENATED MODULE: ../sandbox/lib/github/permissions.js

/** Whether `token` was given `need` on `repository`. */
function holds(token, repository, [permission, level]) {
    if (token === undefined || token.repository.toLowerCase() !== repository.fullName.toLowerCase())
        return false;
    const held = token.permissions[permission];
    return held === 'write' || held === level || permission === 'metadata';
}
/** 404 for what is invisible, 403 in GitHub's words for what is not allowed. */
function requirePermission(token, repository, need) {
    const isPublic = repository.visibility === 'public';
    if (!isPublic && !holds(token, repository, ['metadata', 'read']))
        throw notFound();
    const [permission, level] = need;
    if (holds(token, repository, need) || (isPublic && level === 'read'))
        return;
    if (token === undefined)
        throw failure(401, 'Requires authentication');
    throw failure(403, 'Resource not accessible by integration', {
        'x-accepted-github-permissions': `${permission}=${level}`,
    });
}

;// CONCATENATED MODULE: ../sandbox/lib/github/router.js






/** Answers requests under `/repos/{owner}/{repo}` and `/repositories/{id}` by the first route that fits. */
function createRouter(routes, world, meter) {
    const compiled = routes.map((route) => ({ route, pattern: compile(route.path) }));
    return async (exchange) => {
        const requestId = { 'x-github-request-id': newRequestId() };
        if (exchange.headers['user-agent'] === undefined)
            return { ...missingUserAgent(), headers: requestId };
        let common = { ...requestId, 'x-github-media-type': 'github.v3; format=json' };
        try {
            const token = tokenOf(world.tokens, exchange.headers);
            common = { ...common, ...meter.countRequest(token) };
            const answer = await dispatch(exchange, { compiled, world, meter, token });
            return { ...answer, headers: { ...common, ...answer.headers } };
        }
        catch (error) {
            if (!(error instanceof Refusal))
                throw error;
            throw new Refusal({ ...error.answer, headers: { ...common, ...error.answer.headers } });
        }
    };
}
async function dispatch(exchange, { compiled, world, meter, token }) {
    const [repository, rest] = splitPath(world, exchange.url.pathname);
    const method = exchange.method === 'HEAD' ? 'GET' : exchange.method;
    for (const { route, pattern } of compiled) {
        const match = route.method === method ? pattern.exec(rest) : null;
        if (match === null)
            continue;
        requirePermission(token, repository, route.need);
        if (route.creates === true)
            meter.countContent(token);
        const parameters = Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));
        return route.handle({ world, repository, token, parameters, query: exchange.url.searchParams, exchange });
    }
    throw notFound();
}
function splitPath(world, path) {
    const byName = /^\/repos\/([^/]+\/[^/]+)(\/.*)?$/.exec(path);
    const byId = /^\/repositories\/(\d+)(\/.*)?$/.exec(path);
    const repository = byName?.[1] === undefined
        ? world.repositories.find(({ id }) => String(id) === byId?.[1])
        : findRepository(world, decodeURIComponent(byName[1]));
    if (repository === undefined)
        throw notFound();
    return [repository, byName?.[2] ?? byId?.[2] ?? ''];
}
function compile(path) {
    const source = path
        .replaceAll('.', String.raw `\.`)
        .replaceAll(/\{(\w+)([+#]?)\}/g, (_, name, kind) => {
        const what = { '+': '.+', '#': String.raw `\d+` }[kind] ?? '[^/]+';
        return `(?<${name}>${what})`;
    });
    return new RegExp(`^${source}$`);
}
function missingUserAgent() {
    return {
        status: 403,
        body: 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.\n',
    };
}
function newRequestId() {
    const hex = (0,external_node_crypto_.randomBytes)(14).toString('hex').toUpperCase();
    return [hex.slice(0, 4), hex.slice(4, 8), hex.slice(8, 14), hex.slice(14, 20), hex.slice(20)].join(':');
}

;// CONCATENATED MODULE: ../sandbox/lib/github/asset-name.js
/**
 * The name under which GitHub keeps an uploaded asset. Its documentation says only that special characters and leading
 * or trailing periods are renamed; what is known comes from what users saw (softprops/action-gh-release#159,
 * rest-api-description#2968) and from the gh client, which mimics it: accents go, every run of other characters than
 * letters, digits, `-`, `_`, `+`, `@` becomes one period, periods at the ends go, and a name of which only an extension
 * is left begins with `default.`.
 */
function assetName(name) {
    const plain = name.normalize('NFKD').replaceAll(/\p{Mark}/gu, '');
    const dotted = (plain.startsWith('.') ? `default${plain}` : plain).replaceAll(/[^A-Za-z0-9_+@-]+/g, '.');
    const trimmed = dotted.replaceAll(/^\.|\.$/g, '');
    return trimmed !== name && !trimmed.includes('.') ? `default.${trimmed}` : trimmed;
}

;// CONCATENATED MODULE: ../sandbox/lib/github/call.js

/** A parameter of the route's path. */
function parameter(call, name) {
    const value = call.parameters[name];
    if (value === undefined)
        throw new Error(`route without parameter ${name}`);
    return value;
}
/** Whether the caller may write contents and so sees drafts. */
function seesDrafts(call) {
    return holds(call.token, call.repository, ['contents', 'write']);
}
function actorOf(call) {
    return call.token?.login ?? 'ghost';
}

;// CONCATENATED MODULE: ../sandbox/lib/github/paging.js
const DEFAULT_SIZE = 30;
const LARGEST_SIZE = 100;
/** The page of `items` that the query asks for, and its Link header (RFC 8288). */
function pageOf(call, items) {
    const size = Math.min(positive(call.query.get('per_page')) ?? DEFAULT_SIZE, LARGEST_SIZE);
    const page = positive(call.query.get('page')) ?? 1;
    const last = Math.max(1, Math.ceil(items.length / size));
    const links = [
        ...(page > 1 ? [paging_link(call, page - 1, 'prev')] : []),
        ...(page < last ? [paging_link(call, page + 1, 'next'), paging_link(call, last, 'last')] : []),
        ...(page > 1 ? [paging_link(call, 1, 'first')] : []),
    ];
    return {
        items: items.slice((page - 1) * size, page * size),
        headers: links.length === 0 ? {} : { link: links.join(', ') },
    };
}
function paging_link(call, page, relation) {
    return linkTo(call, { page: String(page) }, relation);
}
/** A link to the same list with other parameters, by the repository's id as GitHub writes it. */
function linkTo(call, parameters, relation) {
    const query = new URLSearchParams(call.query);
    for (const [name, value] of Object.entries(parameters))
        query.set(name, value);
    const path = call.exchange.url.pathname.replace(/^\/repos\/[^/]+\/[^/]+/, `/repositories/${call.repository.id}`);
    return `<${call.world.hosts().api}${path}?${query.toString()}>; rel="${relation}"`;
}
function positive(text) {
    return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : undefined;
}

;// CONCATENATED MODULE: ../sandbox/lib/github/schema.js
/** The answer of an operation: its body must have the shape that GitHub describes for it, or it does not compile. */
function reply(_operation, status, body, headers = {}) {
    return { status, headers, body };
}

;// CONCATENATED MODULE: ../sandbox/lib/github/releases.js






/** GET releases: newest first; drafts for those only who may write. */
function listReleases(call) {
    const all = [...call.repository.releases.values()].filter(({ draft }) => !draft || seesDrafts(call));
    const newest = all.sort((left, right) => right.createdAt.getTime() - left.createdAt.getTime() || right.id - left.id);
    const { items, headers } = pageOf(call, newest);
    const body = items.map((release) => releaseJson(call.world.hosts(), call.repository, release));
    return reply('repos/list-releases', 200, body, headers);
}
/** GET releases/{id}. */
function getRelease(call) {
    return answer(call, visibleRelease(call));
}
/** GET releases/tags/{tag}: never a draft. */
function getReleaseByTag(call) {
    const tag = parameter(call, 'tag');
    return answer(call, [...call.repository.releases.values()].find((release) => !release.draft && release.tag === tag));
}
/** GET releases/latest. */
function getLatestRelease(call) {
    return answer(call, latestRelease(call.repository));
}
/** The release that the path names by `id`; 404 if it is not there or hidden. */
function visibleRelease(call) {
    const release = call.repository.releases.get(Number(parameter(call, 'id')));
    if (release === undefined || (release.draft && !seesDrafts(call)))
        throw notFound();
    return release;
}
function answer(call, release) {
    if (release === undefined)
        throw notFound();
    return reply('repos/get-release', 200, releaseJson(call.world.hosts(), call.repository, release));
}

;// CONCATENATED MODULE: ../sandbox/lib/github/asset-upload.js







// GitHub's message allows exactly 2 GiB, but such uploads fail: each file must be under it.
const asset_upload_SIZE_LIMIT = 2 ** 31;
const COUNT_LIMIT = 1000;
/**
 * POST of the raw bytes to the uploads host. The asset is there as `starter` from the first byte, and stays so if the
 * upload breaks: it then blocks its name until it is deleted.
 */
async function uploadAsset(call) {
    const { world, repository, exchange } = call;
    const release = visibleRelease(call);
    if (release.immutable)
        throw failure(422, 'Cannot upload assets to an immutable release.');
    const length = contentLength(exchange.headers['content-length']);
    const starter = newAsset(call, release.id);
    requireRoom(call, starter);
    repository.assets.set(starter.id, starter);
    const { bytes, digest } = await receive(exchange.stream, length);
    const failing = world.failingUploads.shift();
    if (failing !== undefined)
        throw failure(failing, 'Server Error');
    const asset = { ...starter, state: 'uploaded', bytes, digest, updatedAt: world.now() };
    repository.assets.set(asset.id, asset);
    const body = assetJson(world.hosts(), repository, asset);
    return reply('repos/upload-release-asset', 201, body, { location: body.url });
}
function contentLength(header) {
    if (header === undefined)
        throw failure(400, 'Bad Content-Length: ');
    const length = Number(header);
    if (length < 1)
        throw validationFailed(custom('ReleaseAsset', 'size', 'size must be greater than or equal to 1'));
    if (length < asset_upload_SIZE_LIMIT)
        return length;
    throw validationFailed(custom('ReleaseAsset', 'size', `size must be less than or equal to ${asset_upload_SIZE_LIMIT}`));
}
function newAsset(call, releaseId) {
    const { world, query, exchange } = call;
    const name = assetName(query.get('name') ?? '');
    if (query.get('name') === null || name === '') {
        throw validationFailed({ resource: 'ReleaseAsset', code: 'missing_field', field: 'name' });
    }
    const now = world.now();
    return {
        id: world.nextId(),
        releaseId,
        name,
        label: query.get('label') ?? undefined,
        state: 'starter',
        contentType: exchange.headers['content-type'] ?? 'application/octet-stream',
        bytes: Buffer.alloc(0),
        digest: undefined,
        uploader: actorOf(call),
        createdAt: now,
        updatedAt: now,
        downloads: 0,
    };
}
function requireRoom({ repository }, { releaseId, name }) {
    const present = assetsOf(repository, releaseId);
    if (present.some((asset) => asset.name === name))
        throw validationFailed(alreadyExists('ReleaseAsset', 'name'));
    if (present.length < COUNT_LIMIT)
        return;
    throw validationFailed(custom('ReleaseAsset', 'file_count', `file_count limited to ${COUNT_LIMIT} assets per release`));
}
async function receive(stream, length) {
    const bytes = Buffer.allocUnsafe(length);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let offset = 0;
    for await (const chunk of stream) {
        hash.update(chunk);
        offset += chunk.copy(bytes, offset);
    }
    return { bytes, digest: `sha256:${hash.digest('hex')}` };
}

;// CONCATENATED MODULE: ../sandbox/lib/github/fields.js

async function readFields(exchange) {
    const text = (await exchange.body()).toString('utf8');
    try {
        const value = text === '' ? {} : JSON.parse(text);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch {
        throw failure(400, 'Problems parsing JSON');
    }
    throw failure(422, 'Invalid request.\n\nBody should be a JSON object');
}
/** A string; null and absence are undefined. */
function textField(fields, name) {
    const value = fields[name] ?? undefined;
    if (value === undefined || typeof value === 'string')
        return value;
    throw wrongType(name, value, 'a string');
}
function requiredText(fields, name) {
    const value = textField(fields, name);
    if (value !== undefined)
        return value;
    throw failure(422, `Invalid request.\n\n"${name}" wasn't supplied.`);
}
function flagField(fields, name) {
    const value = fields[name] ?? undefined;
    if (value === undefined || typeof value === 'boolean')
        return value;
    throw wrongType(name, value, 'a boolean');
}
function objectField(fields, name) {
    const value = fields[name] ?? undefined;
    if (value === undefined)
        return undefined;
    if (typeof value === 'object' && !Array.isArray(value))
        return value;
    throw wrongType(name, value, 'an object');
}
function wrongType(name, value, wanted) {
    return failure(422, `Invalid request.\n\nFor 'properties/${name}', ${JSON.stringify(value)} is not ${wanted}.`);
}

;// CONCATENATED MODULE: ../sandbox/lib/github/storage.js

const TICKET_MS = 5 * 60_000;
/** A signed address of an asset's bytes; fetching them counts as a download. */
function assetLocation(world, repository, asset) {
    return sign(world, `/release-assets/${repository.id}/${asset.id}`, () => {
        const current = repository.assets.get(asset.id) ?? asset;
        repository.assets.set(asset.id, { ...current, downloads: current.downloads + 1 });
        return { type: current.contentType, bytes: current.bytes, name: current.name };
    });
}
/** A signed address of other bytes. */
function sign(world, path, fetch) {
    const signature = (0,external_node_crypto_.randomBytes)(16).toString('hex');
    world.tickets.set(`${path}?${signature}`, { expiresAt: world.now().getTime() + TICKET_MS, fetch });
    return `${world.hosts().storage}${path}?sig=${signature}`;
}
/**
 * The storage host: gives bytes to who comes with a signed URL, and to nobody who also sends an Authorization header, as
 * the real one does. Clients must drop their token when they are redirected to another host.
 */
function serveStorage(exchange, world) {
    if (exchange.headers.authorization !== undefined)
        return refused(400, 'InvalidAuthenticationInfo');
    if (exchange.method !== 'GET' && exchange.method !== 'HEAD')
        return refused(405, 'UnsupportedHttpVerb');
    const { pathname, searchParams } = exchange.url;
    const ticket = world.tickets.get(`${pathname}?${searchParams.get('sig') ?? ''}`);
    if (ticket === undefined || ticket.expiresAt <= world.now().getTime())
        return refused(403, 'AuthenticationFailed');
    const { type, bytes, name } = ticket.fetch();
    return {
        status: 200,
        headers: {
            'content-type': type,
            'content-length': String(bytes.length),
            ...(name === undefined ? {} : { 'content-disposition': `attachment; filename=${name}` }),
        },
        body: bytes,
    };
}
function refused(status, code) {
    return {
        status,
        headers: { 'content-type': 'application/xml' },
        body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`,
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/github/assets.js









/** GET releases/{id}/assets. */
function listAssets(call) {
    const { items, headers } = pageOf(call, assetsOf(call.repository, visibleRelease(call).id));
    const body = items.map((asset) => assetJson(call.world.hosts(), call.repository, asset));
    return reply('repos/list-release-assets', 200, body, headers);
}
/** GET releases/assets/{id}: JSON, or with Accept: application/octet-stream a redirect to the bytes. */
function getAsset(call) {
    const { asset } = visibleAsset(call);
    if ((call.exchange.headers.accept ?? '').includes('application/octet-stream')) {
        if (asset.state !== 'uploaded')
            throw notFound();
        return { status: 302, headers: { location: assetLocation(call.world, call.repository, asset) } };
    }
    const body = assetJson(call.world.hosts(), call.repository, asset);
    return reply('repos/get-release-asset', 200, body);
}
/** PATCH releases/assets/{id}: name and label. */
async function updateAsset(call) {
    const { asset, release } = visibleAsset(call);
    if (release.immutable)
        throw frozen('update');
    const fields = await readFields(call.exchange);
    const given = textField(fields, 'name');
    const name = given === undefined ? asset.name : assetName(given);
    const taken = assetsOf(call.repository, release.id).some((other) => other.id !== asset.id && other.name === name);
    if (taken)
        throw validationFailed(alreadyExists('ReleaseAsset', 'name'));
    const label = textField(fields, 'label') ?? asset.label;
    const changed = { ...asset, name, label, updatedAt: call.world.now() };
    call.repository.assets.set(asset.id, changed);
    const body = assetJson(call.world.hosts(), call.repository, changed);
    return reply('repos/update-release-asset', 200, body);
}
/** DELETE releases/assets/{id}. */
function deleteAsset(call) {
    const { asset, release } = visibleAsset(call);
    if (release.immutable)
        throw frozen('delete');
    call.repository.assets.delete(asset.id);
    return { status: 204 };
}
function visibleAsset(call) {
    const asset = call.repository.assets.get(Number(parameter(call, 'id')));
    const release = asset === undefined ? undefined : call.repository.releases.get(asset.releaseId);
    if (asset === undefined || release === undefined || (release.draft && !seesDrafts(call)))
        throw notFound();
    return { asset, release };
}
function frozen(change) {
    return validationFailed(custom('ReleaseAsset', undefined, `Cannot ${change} asset from an immutable release`));
}

;// CONCATENATED MODULE: ../sandbox/lib/github/snappy.js
const LITERAL_LIMIT = 60;
/** A Snappy block that holds `bytes` as literals only: valid, if not small (google/snappy format_description.txt). */
function snappyBlock(bytes) {
    const parts = [varint(bytes.length)];
    for (let start = 0; start < bytes.length; start += LITERAL_LIMIT) {
        const literal = bytes.subarray(start, start + LITERAL_LIMIT);
        parts.push(Buffer.from([(literal.length - 1) << 2]), literal);
    }
    return Buffer.concat(parts);
}
function varint(value) {
    const bytes = [];
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80))
        bytes.push((rest & 0x7f) | 0x80);
    return Buffer.from([...bytes, rest]);
}

;// CONCATENATED MODULE: ../sandbox/lib/github/attestations.js







const attestations_DEFAULT_SIZE = 30;
const attestations_LARGEST_SIZE = 100;
const IN_TOTO = 'application/vnd.in-toto+json';
/** POST attestations: a Sigstore bundle with a signed in-toto statement. */
async function createAttestation(call) {
    const bundle = objectField(await readFields(call.exchange), 'bundle');
    if (bundle === undefined)
        throw failure(422, 'Invalid request.\n\n"bundle" wasn\'t supplied.');
    const { predicateType, subjects } = statementOf(bundle);
    const attestation = { id: call.world.nextId(), bundle, predicateType, subjects };
    call.repository.attestations.push(attestation);
    return reply('repos/create-attestation', 201, { id: attestation.id });
}
/** GET attestations/{subject_digest}: newest first; 404 if nothing was ever attested of it. */
function listAttestations(call) {
    const digest = parameter(call, 'digest');
    if (!/^sha256:[0-9a-f]{64}$/.test(digest))
        throw failure(422, 'Invalid subject digest');
    const about = call.repository.attestations.filter(({ subjects }) => subjects.includes(digest)).reverse();
    if (about.length === 0)
        throw notFound();
    const wanted = call.query.get('predicate_type');
    const matching = about.filter(({ predicateType }) => wanted === null || isType(wanted, predicateType));
    const { items, headers } = cursorPage(call, matching);
    const attestations = items.map((attestation) => attestationJson(call, attestation));
    return reply('repos/list-attestations', 200, { attestations }, headers);
}
function attestationJson(call, { id, bundle }) {
    const { world, repository } = call;
    const url = sign(world, `/attestations/${repository.id}/${id}.json.sn`, () => ({
        type: 'application/x-snappy',
        bytes: snappyBlock(Buffer.from(JSON.stringify(bundle))),
    }));
    // GitHub sends null for large bundles and leaves the client to the URL; its schema does not know that.
    const inline = world.attestationBundles === 'inline' ? bundle : null;
    return { bundle: inline, repository_id: repository.id, bundle_url: url, initiator: 'user' };
}
/** Pages by `after` and `before`, which are opaque to the client and ids here. */
function cursorPage(call, all) {
    const asked = Number(call.query.get('per_page') ?? attestations_DEFAULT_SIZE);
    const size = Math.min(Number.isInteger(asked) && asked > 0 ? asked : attestations_DEFAULT_SIZE, attestations_LARGEST_SIZE);
    const [after, before] = [call.query.get('after'), call.query.get('before')];
    const start = after === null ? 0 : all.findIndex(({ id }) => cursor(id) === after) + 1;
    const end = before === null ? start + size : all.findIndex(({ id }) => cursor(id) === before);
    const items = all.slice(before === null ? start : Math.max(0, end - size), end);
    const [first, last] = [items[0], items.at(-1)];
    const links = [
        ...(last !== undefined && last !== all.at(-1) ? [linkTo(call, { after: cursor(last.id) }, 'next')] : []),
        ...(first !== undefined && first !== all[0] ? [linkTo(call, { before: cursor(first.id) }, 'prev')] : []),
    ];
    return { items, headers: links.length === 0 ? {} : { link: links.join(', ') } };
}
function cursor(id) {
    return Buffer.from(`id:${id}`).toString('base64url');
}
function isType(wanted, predicateType) {
    switch (wanted) {
        case 'provenance':
            return predicateType.startsWith('https://slsa.dev/provenance/');
        case 'sbom':
            return /^https:\/\/(?:spdx\.dev\/Document|cyclonedx\.org\/bom)/.test(predicateType);
        case 'release':
            return predicateType.startsWith('https://in-toto.io/attestation/release/');
        default:
            return predicateType === wanted;
    }
}
function statementOf(bundle) {
    const envelope = objectField(bundle, 'dsseEnvelope');
    const signatures = envelope?.['signatures'];
    const isSigned = Array.isArray(signatures) && signatures.length > 0 && bundle['verificationMaterial'] !== undefined;
    if (!isSigned || envelope?.['payloadType'] !== IN_TOTO || typeof envelope['payload'] !== 'string') {
        throw invalid('not a bundle with a signed in-toto statement');
    }
    const { predicateType, subject } = parseStatement(envelope['payload']);
    const digests = Array.isArray(subject) ? subject.map(sha256Of) : [];
    const subjects = digests.filter((digest) => digest !== undefined);
    if (typeof predicateType !== 'string' || subjects.length === 0 || subjects.length !== digests.length) {
        throw invalid('the statement needs a predicateType and a sha256 digest of every subject');
    }
    return { predicateType, subjects };
}
function parseStatement(payload) {
    try {
        const value = JSON.parse(Buffer.from(payload, 'base64').toString('utf8'));
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch {
        // Told below.
    }
    throw invalid('the payload is not a JSON statement');
}
function sha256Of(subject) {
    const sha256 = subject?.digest?.sha256;
    return typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256) ? `sha256:${sha256}` : undefined;
}
function invalid(reason) {
    return failure(422, `Invalid bundle: ${reason}`);
}

;// CONCATENATED MODULE: ../sandbox/lib/github/commit-json.js

/** The sandbox signs no commits. */
const UNVERIFIED = {
    verified: false,
    reason: 'unsigned',
    signature: null,
    payload: null,
    verified_at: null,
};
function personJson({ name, email, date }) {
    return { name, email, date: date.toISOString() };
}
/** A commit as the Git database shows it. */
function gitCommitJson(hosts, repository, commit) {
    const { sha, treeSha, message, author, parents } = commit;
    const api = `${hosts.api}/repos/${repository.fullName}/git`;
    const web = `${hosts.web}/${repository.fullName}/commit`;
    return {
        sha,
        node_id: nodeId('Commit', sha),
        url: `${api}/commits/${sha}`,
        html_url: `${web}/${sha}`,
        author: personJson(author),
        committer: personJson(author),
        message,
        tree: { sha: treeSha, url: `${api}/trees/${treeSha}` },
        parents: parents.map((parent) => ({
            sha: parent,
            url: `${api}/commits/${parent}`,
            html_url: `${web}/${parent}`,
        })),
        verification: UNVERIFIED,
    };
}
/** A commit as the repository's history shows it. */
function commitJson(hosts, repository, commit) {
    const { sha, node_id, html_url, author, committer, message, tree, parents } = gitCommitJson(hosts, repository, commit);
    const api = `${hosts.api}/repos/${repository.fullName}`;
    const url = `${api}/commits/${sha}`;
    return {
        sha,
        node_id,
        url,
        html_url,
        comments_url: `${url}/comments`,
        commit: {
            url: `${api}/git/commits/${sha}`,
            author,
            committer,
            message,
            comment_count: 0,
            tree,
            verification: UNVERIFIED,
        },
        author: null,
        committer: null,
        parents: parents.map((parent) => ({
            sha: parent.sha,
            html_url: parent.html_url,
            url: `${api}/commits/${parent.sha}`,
        })),
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/github/repository-json.js



function getRepository({ world, repository }) {
    const hosts = world.hosts();
    return reply('repos/get', 200, {
        ...repositoryJson(hosts, repository),
        created_at: repository.createdAt.toISOString(),
        updated_at: repository.createdAt.toISOString(),
        pushed_at: repository.createdAt.toISOString(),
        has_discussions: false,
        subscribers_count: 0,
        network_count: 0,
    });
}
/** A repository as other things embed it. */
function repositoryJson(hosts, repository) {
    const { id, owner, ownerId, name, fullName, defaultBranch, visibility, createdAt } = repository;
    const htmlUrl = `${hosts.web}/${fullName}`;
    return {
        id,
        node_id: nodeId('Repository', id),
        name,
        full_name: fullName,
        owner: userJson(hosts, owner, { id: ownerId, type: 'Organization' }),
        private: visibility !== 'public',
        visibility,
        html_url: htmlUrl,
        description: null,
        fork: false,
        ...apiUrls(`${hosts.api}/repos/${fullName}`),
        git_url: `${htmlUrl}.git`,
        ssh_url: `${htmlUrl}.git`,
        clone_url: `${htmlUrl}.git`,
        svn_url: htmlUrl,
        mirror_url: null,
        homepage: null,
        language: null,
        license: null,
        ...counts,
        default_branch: defaultBranch,
        archived: false,
        disabled: false,
        created_at: createdAt.toISOString(),
        updated_at: createdAt.toISOString(),
        pushed_at: createdAt.toISOString(),
    };
}
const counts = {
    size: 0,
    forks: 0,
    forks_count: 0,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    open_issues: 0,
    open_issues_count: 0,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
};
function apiUrls(url) {
    return {
        url,
        archive_url: `${url}/{archive_format}{/ref}`,
        assignees_url: `${url}/assignees{/user}`,
        blobs_url: `${url}/git/blobs{/sha}`,
        branches_url: `${url}/branches{/branch}`,
        collaborators_url: `${url}/collaborators{/collaborator}`,
        comments_url: `${url}/comments{/number}`,
        commits_url: `${url}/commits{/sha}`,
        compare_url: `${url}/compare/{base}...{head}`,
        contents_url: `${url}/contents/{+path}`,
        contributors_url: `${url}/contributors`,
        deployments_url: `${url}/deployments`,
        downloads_url: `${url}/downloads`,
        events_url: `${url}/events`,
        forks_url: `${url}/forks`,
        git_commits_url: `${url}/git/commits{/sha}`,
        git_refs_url: `${url}/git/refs{/sha}`,
        git_tags_url: `${url}/git/tags{/sha}`,
        hooks_url: `${url}/hooks`,
        issue_comment_url: `${url}/issues/comments{/number}`,
        issue_events_url: `${url}/issues/events{/number}`,
        issues_url: `${url}/issues{/number}`,
        keys_url: `${url}/keys{/key_id}`,
        labels_url: `${url}/labels{/name}`,
        languages_url: `${url}/languages`,
        merges_url: `${url}/merges`,
        milestones_url: `${url}/milestones{/number}`,
        notifications_url: `${url}/notifications{?since,all,participating}`,
        pulls_url: `${url}/pulls{/number}`,
        releases_url: `${url}/releases{/id}`,
        stargazers_url: `${url}/stargazers`,
        statuses_url: `${url}/statuses/{sha}`,
        subscribers_url: `${url}/subscribers`,
        subscription_url: `${url}/subscription`,
        tags_url: `${url}/tags`,
        teams_url: `${url}/teams`,
        trees_url: `${url}/git/trees{/sha}`,
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/github/pull-request-json.js


/** A merged pull request, as lists show it. */
function pullRequestJson(hosts, repository, pull) {
    const { id, number, title, body, author, labels, headBranch, headSha, mergeCommit, mergedAt } = pull;
    const user = userJson(hosts, author);
    const repo = repositoryJson(hosts, repository);
    const urls = urlsOf(`${hosts.api}/repos/${repository.fullName}`, number, headSha);
    const web = `${hosts.web}/${repository.fullName}/pull/${number}`;
    return {
        id,
        node_id: nodeId('PullRequest', id),
        number,
        ...urls,
        html_url: web,
        diff_url: `${web}.diff`,
        patch_url: `${web}.patch`,
        state: 'closed',
        locked: false,
        title,
        user,
        body: body ?? null,
        labels: labels.map((name, index) => labelJson(urls.issue_url, name, index)),
        milestone: null,
        ...timesOf(mergedAt),
        merge_commit_sha: mergeCommit,
        assignee: null,
        head: { label: `${repository.owner}:${headBranch}`, ref: headBranch, sha: headSha, user, repo },
        base: {
            label: `${repository.owner}:${repository.defaultBranch}`,
            ref: repository.defaultBranch,
            sha: mergeCommit,
            user: repo.owner,
            repo,
        },
        _links: linksOf(urls, web),
        author_association: 'CONTRIBUTOR',
        auto_merge: null,
    };
}
function timesOf(mergedAt) {
    const merged = mergedAt.toISOString();
    return { created_at: merged, updated_at: merged, closed_at: merged, merged_at: merged };
}
function linksOf(urls, web) {
    return {
        self: { href: urls.url },
        html: { href: web },
        issue: { href: urls.issue_url },
        comments: { href: urls.comments_url },
        review_comments: { href: urls.review_comments_url },
        review_comment: { href: urls.review_comment_url },
        commits: { href: urls.commits_url },
        statuses: { href: urls.statuses_url },
    };
}
function urlsOf(api, number, headSha) {
    const url = `${api}/pulls/${number}`;
    const issue = `${api}/issues/${number}`;
    return {
        url,
        issue_url: issue,
        commits_url: `${url}/commits`,
        review_comments_url: `${url}/comments`,
        review_comment_url: `${api}/pulls/comments{/number}`,
        comments_url: `${issue}/comments`,
        statuses_url: `${api}/statuses/${headSha}`,
    };
}
function labelJson(issueUrl, name, index) {
    return {
        id: index + 1,
        node_id: nodeId('Label', name),
        url: `${issueUrl}/labels/${encodeURIComponent(name)}`,
        name,
        description: '',
        color: 'ededed',
        default: false,
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/github/commits.js







/** GET commits/{ref}: by SHA, branch or tag. */
function getCommit(call) {
    const commit = commitNamed(call, parameter(call, 'ref'));
    return reply('repos/get-commit', 200, commitJson(call.world.hosts(), call.repository, commit));
}
/** GET git/commits/{sha}. */
function getGitCommit(call) {
    const commit = call.repository.commits.get(parameter(call, 'sha'));
    if (commit === undefined)
        throw notFound();
    return reply('git/get-commit', 200, gitCommitJson(call.world.hosts(), call.repository, commit));
}
/** GET commits/{sha}/pulls: the pull request that was merged as this commit. */
function listPullRequests(call) {
    const { sha } = commitNamed(call, parameter(call, 'sha'));
    const merged = [...call.repository.pullRequests.values()].filter(({ mergeCommit }) => mergeCommit === sha);
    const { items, headers } = pageOf(call, merged);
    const body = items.map((pull) => pullRequestJson(call.world.hosts(), call.repository, pull));
    return reply('repos/list-pull-requests-associated-with-commit', 200, body, headers);
}
/** GET compare/{base}...{head}: the commits between them; the files' differences are left out. */
function compare(call) {
    const [baseName, headName] = parameter(call, 'range').split('...');
    if (baseName === undefined || headName === undefined)
        throw notFound();
    const { world, repository } = call;
    const [base, head] = [resolveCommit(repository, baseName), resolveCommit(repository, headName)];
    if (base === undefined || head === undefined)
        throw notFound();
    const ahead = commitsBetween(repository, base, head);
    const behind = commitsBetween(repository, head, base);
    const behindOf = new Set(ancestors(repository, base).map(({ sha }) => sha));
    const mergeBase = ancestors(repository, head).find(({ sha }) => behindOf.has(sha));
    if (mergeBase === undefined)
        throw failure(404, `No common ancestor between ${baseName} and ${headName}.`);
    const hosts = world.hosts();
    // Without paging parameters GitHub gives up to 250 commits at once.
    const paged = call.query.has('page') || call.query.has('per_page');
    const { items, headers } = paged ? pageOf(call, ahead) : { items: ahead.slice(0, 250), headers: {} };
    const range = `${baseName}...${headName}`;
    const url = `${hosts.web}/${repository.fullName}/compare/${range}`;
    const body = {
        url: `${hosts.api}/repos/${repository.fullName}/compare/${range}`,
        html_url: url,
        permalink_url: `${hosts.web}/${repository.fullName}/compare/${base.sha}...${head.sha}`,
        diff_url: `${url}.diff`,
        patch_url: `${url}.patch`,
        base_commit: commitJson(hosts, repository, base),
        merge_base_commit: commitJson(hosts, repository, mergeBase),
        status: statusOf(ahead.length, behind.length),
        ahead_by: ahead.length,
        behind_by: behind.length,
        total_commits: ahead.length,
        commits: items.map((commit) => commitJson(hosts, repository, commit)),
    };
    return reply('repos/compare-commits', 200, body, headers);
}
function statusOf(ahead, behind) {
    if (ahead === 0)
        return behind === 0 ? 'identical' : 'behind';
    return behind === 0 ? 'ahead' : 'diverged';
}
function commitNamed(call, name) {
    const commit = resolveCommit(call.repository, name);
    if (commit !== undefined)
        return commit;
    throw failure(422, `No commit found for SHA: ${name}`);
}

;// CONCATENATED MODULE: ../sandbox/lib/github/contents.js




/** GET contents/{path}: a file (JSON, or raw bytes if Accept says so), or the list of a folder. */
function getContents(call) {
    const path = (call.parameters['path'] ?? '').replaceAll(/^\/+|\/+$/g, '');
    const name = call.query.get('ref') ?? call.repository.defaultBranch;
    const commit = resolveCommit(call.repository, name);
    if (commit === undefined)
        throw failure(404, `No commit found for the ref ${name}`);
    const bytes = commit.files.get(path);
    if (bytes === undefined) {
        const entries = folderEntries(call, commit.files, { path, ref: name });
        if (entries.length === 0)
            throw notFound();
        return reply('repos/get-content', 200, entries);
    }
    if (/application\/vnd\.github(?:\.v3)?\.raw/.test(call.exchange.headers.accept ?? '')) {
        return { status: 200, headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' }, body: bytes };
    }
    const entry = contents_entryOf(call, { path, ref: name, sha: blobSha(bytes), type: 'file', size: bytes.length });
    return reply('repos/get-content', 200, {
        ...entry,
        type: 'file',
        encoding: 'base64',
        // In lines of 60, each with its end.
        content: bytes.toString('base64').replaceAll(/.{1,60}/g, '$&\n'),
    });
}
function folderEntries(call, files, { path, ref }) {
    const prefix = path === '' ? '' : `${path}/`;
    const inside = [...files]
        .filter(([file]) => file.startsWith(prefix))
        .map(([file, bytes]) => [file.slice(prefix.length), bytes]);
    const names = [...new Set(inside.map(([file]) => file.split('/')[0] ?? file))].sort();
    return names.map((name) => {
        const file = inside.find(([entry]) => entry === name)?.[1];
        const below = inside
            .filter(([entry]) => entry.startsWith(`${name}/`))
            .map(([entry, bytes]) => [entry.slice(name.length + 1), bytes]);
        const sha = file === undefined ? treeSha(new Map(below)) : blobSha(file);
        const type = file === undefined ? 'dir' : 'file';
        return contents_entryOf(call, { path: prefix + name, ref, sha, type, size: file?.length ?? 0 });
    });
}
function contents_entryOf({ world, repository }, entry) {
    const { path, ref, sha, size, type } = entry;
    const { api, web } = world.hosts();
    const encoded = path.split('/').map(encodeURIComponent).join('/');
    const url = `${api}/repos/${repository.fullName}/contents/${encoded}?ref=${encodeURIComponent(ref)}`;
    const git = `${api}/repos/${repository.fullName}/git/${type === 'file' ? 'blobs' : 'trees'}/${sha}`;
    const html = `${web}/${repository.fullName}/${type === 'file' ? 'blob' : 'tree'}/${ref}/${encoded}`;
    return {
        type,
        size,
        name: path.split('/').at(-1) ?? path,
        path,
        sha,
        url,
        git_url: git,
        html_url: html,
        download_url: type === 'file' ? `${web}/${repository.fullName}/raw/${ref}/${encoded}` : null,
        _links: { self: url, git, html },
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/github/dispatches.js






const FOLDER = '.github/workflows/';
const INPUT_LIMIT = 25;
/** POST actions/workflows/{workflow}/dispatches: the run begins and stays in progress. */
async function dispatchWorkflow(call) {
    const { world, repository } = call;
    const path = workflowPath(call);
    const fields = await readFields(call.exchange);
    const ref = requiredText(fields, 'ref');
    const commit = resolveCommit(repository, ref);
    if (commit === undefined)
        throw failure(422, `No ref found for: ${ref}`);
    if (!/\bworkflow_dispatch\b/.test(commit.files.get(path)?.toString('utf8') ?? '')) {
        throw failure(422, "Workflow does not have 'workflow_dispatch' trigger");
    }
    const inputs = objectField(fields, 'inputs') ?? {};
    if (Object.keys(inputs).length > INPUT_LIMIT)
        throw failure(422, `You may not have more than ${INPUT_LIMIT} inputs.`);
    const run = createRun(world, repository, {
        workflowPath: path,
        event: 'workflow_dispatch',
        headSha: commit.sha,
        headBranch: ref.replace(/^refs\/(?:heads|tags)\//, ''),
        actor: actorOf(call),
        inputs,
    });
    if (flagField(fields, 'return_run_details') !== true)
        return { status: 204 };
    const { api, web } = world.hosts();
    return reply('actions/create-workflow-dispatch', 200, {
        workflow_run_id: run.id,
        run_url: `${api}/repos/${repository.fullName}/actions/runs/${run.id}`,
        html_url: `${web}/${repository.fullName}/actions/runs/${run.id}`,
    });
}
/** A workflow is known by its id or file name if the default branch has it. */
function workflowPath(call) {
    const { repository } = call;
    const wanted = parameter(call, 'workflow');
    const files = resolveCommit(repository, repository.defaultBranch)?.files ?? new Map();
    const paths = [...files.keys()].filter((path) => path.startsWith(FOLDER));
    const path = paths.find((entry) => entry === FOLDER + wanted || String(workflowIdOf(entry)) === wanted);
    if (path === undefined)
        throw notFound();
    return path;
}

;// CONCATENATED MODULE: ../sandbox/lib/github/notes.js





/** POST releases/generate-notes. */
async function generateNotes(call) {
    const fields = await readFields(call.exchange);
    const notes = notesFor(call, {
        tag: requiredText(fields, 'tag_name'),
        target: textField(fields, 'target_commitish') ?? call.repository.defaultBranch,
        previous: textField(fields, 'previous_tag_name'),
    });
    return reply('repos/generate-release-notes', 200, notes);
}
/** The pull requests merged since the previous release, one a line, and a link to all changes. */
function notesFor({ repository, world }, { tag, target, previous }) {
    const head = resolveCommit(repository, `refs/tags/${tag}`) ?? resolveCommit(repository, target);
    if (head === undefined)
        throw validationFailed({ resource: 'Release', code: 'invalid', field: 'target_commitish' });
    const previousTag = previous ?? previousReleaseTag(repository, head, tag);
    const base = previousTag === undefined ? undefined : resolveCommit(repository, `refs/tags/${previousTag}`);
    if (previous !== undefined && base === undefined) {
        throw validationFailed({ resource: 'Release', code: 'invalid', field: 'previous_tag_name' });
    }
    const web = `${world.hosts().web}/${repository.fullName}`;
    const changes = commitsBetween(repository, base, head).flatMap(({ sha }) => [...repository.pullRequests.values()].filter(({ mergeCommit }) => mergeCommit === sha));
    const lines = changes.map(({ title, author, number }) => `* ${title} by @${author} in ${web}/pull/${number}`);
    const all = previousTag === undefined ? `${web}/commits/${tag}` : `${web}/compare/${previousTag}...${tag}`;
    const heading = lines.length === 0 ? [] : ["## What's Changed", ...lines, '', ''];
    return { name: tag, body: [...heading, `**Full Changelog**: ${all}`].join('\n') };
}
function previousReleaseTag(repository, head, tag) {
    const known = new Set(commitsBetween(repository, undefined, head).map(({ sha }) => sha));
    const earlier = [...repository.releases.values()].filter((release) => {
        const commit = resolveCommit(repository, `refs/tags/${release.tag}`);
        return !release.draft && release.tag !== tag && commit !== undefined && known.has(commit.sha);
    });
    return earlier
        .sort((left, right) => left.createdAt.getTime() - right.createdAt.getTime() || left.id - right.id)
        .at(-1)?.tag;
}

;// CONCATENATED MODULE: ../sandbox/lib/github/tag-rules.js

const CREATION_RESTRICTED = 'Repository rule violations found\n\nCannot create ref due to creations being restricted.\n\n';
/** Whether nobody may create this tag: a ruleset, or an immutable release that had it once. */
function tagCreationRestricted(repository, tag) {
    return repository.restrictTagCreation || repository.burntTags.has(tag);
}
/** Refuses to create a ref that rules or immutable releases forbid. */
function requireFreeTag(repository, ref) {
    const tag = tagOf(ref);
    if (tag !== undefined && tagCreationRestricted(repository, tag))
        throw failure(422, CREATION_RESTRICTED);
}
/** Refuses to move or delete the tag of an immutable release that still stands. */
function requireUnfrozenTag(repository, ref, change) {
    const tag = tagOf(ref);
    const frozen = [...repository.releases.values()].some((release) => release.immutable && release.tag === tag);
    if (!frozen)
        return;
    throw failure(422, `Repository rule violations found\n\nCannot ${change} this protected ref.\n\n`);
}
function tagOf(ref) {
    return ref.startsWith('refs/tags/') ? ref.slice('refs/tags/'.length) : undefined;
}

;// CONCATENATED MODULE: ../sandbox/lib/github/refs.js









/** GET git/ref/{ref}: the exact ref, named without `refs/`. */
function getRef(call) {
    const name = `refs/${parameter(call, 'ref')}`;
    const ref = call.repository.refs.get(name);
    if (ref === undefined)
        throw notFound();
    return reply('git/get-ref', 200, refJson(call.world.hosts(), call.repository, [name, ref]));
}
/** GET git/matching-refs/{ref}: all refs that begin so. */
function listMatchingRefs(call) {
    const prefix = `refs/${call.parameters['ref'] ?? ''}`;
    const matching = [...call.repository.refs].filter(([name]) => name.startsWith(prefix)).sort(byName);
    const body = matching.map((entry) => refJson(call.world.hosts(), call.repository, entry));
    return reply('git/list-matching-refs', 200, body);
}
/** POST git/refs. */
async function createRef(call) {
    const fields = await readFields(call.exchange);
    const [name, sha] = [requiredText(fields, 'ref'), requiredText(fields, 'sha')];
    if (!/^refs\/[^/]+\/.+$/.test(name)) {
        throw failure(422, "Reference name must start with 'refs/' and contain at least two slashes.");
    }
    if (call.repository.refs.has(name))
        throw failure(422, 'Reference already exists');
    const ref = refTo(call.repository, sha);
    requireFreeTag(call.repository, name);
    call.repository.refs.set(name, ref);
    return reply('git/create-ref', 201, refJson(call.world.hosts(), call.repository, [name, ref]));
}
/** PATCH git/refs/{ref}: forward only, unless `force`. */
async function updateRef(call) {
    const name = `refs/${parameter(call, 'ref')}`;
    const fields = await readFields(call.exchange);
    const current = call.repository.refs.get(name);
    if (current === undefined)
        throw failure(422, 'Reference does not exist');
    const ref = refTo(call.repository, requiredText(fields, 'sha'));
    requireUnfrozenTag(call.repository, name, 'update');
    if (flagField(fields, 'force') !== true && !descends(call.repository, ref, current)) {
        throw failure(422, 'Update is not a fast forward');
    }
    call.repository.refs.set(name, ref);
    return reply('git/update-ref', 200, refJson(call.world.hosts(), call.repository, [name, ref]));
}
/** DELETE git/refs/{ref}. */
function deleteRef(call) {
    const name = `refs/${parameter(call, 'ref')}`;
    if (!call.repository.refs.has(name))
        throw failure(422, 'Reference does not exist');
    requireUnfrozenTag(call.repository, name, 'delete');
    call.repository.refs.delete(name);
    return { status: 204 };
}
/** GET git/tags/{sha}: an annotated tag. */
function getTagObject(call) {
    const { world, repository } = call;
    const tag = repository.tagObjects.get(parameter(call, 'sha'));
    if (tag === undefined)
        throw notFound();
    const api = `${world.hosts().api}/repos/${repository.fullName}/git`;
    return reply('git/get-tag', 200, {
        node_id: nodeId('Tag', tag.sha),
        tag: tag.tag,
        sha: tag.sha,
        url: `${api}/tags/${tag.sha}`,
        message: tag.message,
        tagger: personJson(tag.tagger),
        object: { sha: tag.target, type: 'commit', url: `${api}/commits/${tag.target}` },
        verification: UNVERIFIED,
    });
}
/** GET tags: names with the commits they lead to. */
function listTags(call) {
    const { world, repository } = call;
    const api = `${world.hosts().api}/repos/${repository.fullName}`;
    const tags = [...repository.refs]
        .filter(([name]) => name.startsWith('refs/tags/'))
        .sort(byName)
        .reverse();
    const { items, headers } = pageOf(call, tags);
    const body = items.map(([ref, target]) => {
        const name = ref.slice('refs/tags/'.length);
        const sha = commitOf(repository, target)?.sha ?? target.sha;
        return {
            name,
            commit: { sha, url: `${api}/commits/${sha}` },
            zipball_url: `${api}/zipball/${ref}`,
            tarball_url: `${api}/tarball/${ref}`,
            node_id: nodeId('Ref', ref),
        };
    });
    return reply('repos/list-tags', 200, body, headers);
}
function refJson(hosts, { fullName }, [name, ref]) {
    const api = `${hosts.api}/repos/${fullName}/git`;
    return {
        ref: name,
        node_id: nodeId('Ref', name),
        url: `${api}/${name}`,
        object: { ...ref, url: `${api}/${ref.type}s/${ref.sha}` },
    };
}
function refTo(repository, sha) {
    if (repository.commits.has(sha))
        return { type: 'commit', sha };
    if (repository.tagObjects.has(sha))
        return { type: 'tag', sha };
    throw failure(422, 'Object does not exist');
}
function descends(repository, ref, current) {
    const [from, to] = [commitOf(repository, ref), commitOf(repository, current)];
    return from !== undefined && to !== undefined && ancestors(repository, from).some(({ sha }) => sha === to.sha);
}
function byName([left], [right]) {
    return left < right ? -1 : Number(left > right);
}

;// CONCATENATED MODULE: ../sandbox/lib/github/publication.js



/** What a release becomes when it stops being a draft; makes its tag at `target` if there is none. */
function publish(call, release) {
    const { repository, world } = call;
    requireUniqueTag(repository, release);
    ensureTag(repository, release);
    if (repository.immutableReleases)
        repository.burntTags.add(release.tag);
    return {
        ...release,
        draft: false,
        immutable: repository.immutableReleases,
        publishedAt: release.publishedAt ?? world.now(),
    };
}
/** One published release a tag; drafts do not count. */
function requireUniqueTag(repository, release) {
    const others = [...repository.releases.values()].filter(({ id, draft }) => id !== release.id && !draft);
    if (others.some(({ tag }) => tag === release.tag))
        throw validationFailed(alreadyExists('Release', 'tag_name'));
}
function ensureTag(repository, { tag, target }) {
    const ref = `refs/tags/${tag}`;
    const exists = repository.refs.has(ref);
    const errors = [];
    if (!exists && tagCreationRestricted(repository, tag)) {
        errors.push(custom('Release', 'pre_receive', `pre_receive ${CREATION_RESTRICTED}`));
    }
    if (repository.burntTags.has(tag)) {
        errors.push(custom('Release', 'tag_name', 'tag_name was used by an immutable release'));
    }
    if (errors.length > 0) {
        const invalid = exists ? [] : [custom('Release', undefined, 'Published releases must have a valid tag')];
        throw validationFailed(...errors, ...invalid);
    }
    if (exists)
        return;
    const commit = resolveCommit(repository, target);
    if (commit === undefined)
        throw validationFailed({ resource: 'Release', code: 'invalid', field: 'target_commitish' });
    repository.refs.set(ref, { type: 'commit', sha: commit.sha });
}

;// CONCATENATED MODULE: ../sandbox/lib/github/release-fields.js




const release_fields_BODY_LIMIT = 125_000;
/** `release` with what a request says about it; checks what GitHub checks. */
function withFields(release, fields) {
    const body = textField(fields, 'body') ?? release.body;
    if (body !== undefined && body.length > release_fields_BODY_LIMIT) {
        throw validationFailed(custom('Release', 'body', `body is too long (maximum is ${release_fields_BODY_LIMIT} characters)`));
    }
    const tag = textField(fields, 'tag_name') ?? release.tag;
    if (!isTagName(tag)) {
        throw validationFailed(custom('Release', 'tag_name', 'tag_name is not a valid tag'), custom('Release', 'tag_name', 'tag_name is not well-formed'));
    }
    const changed = {
        ...release,
        tag,
        target: textField(fields, 'target_commitish') ?? release.target,
        name: textField(fields, 'name') ?? release.name,
        body,
        draft: flagField(fields, 'draft') ?? release.draft,
        prerelease: flagField(fields, 'prerelease') ?? release.prerelease,
        makeLatest: makeLatest(fields) ?? release.makeLatest,
    };
    if (changed.prerelease && !changed.draft && fields['make_latest'] === 'true') {
        throw validationFailed(custom('Release', 'make_latest', 'Latest release cannot be draft or prerelease'));
    }
    return changed;
}
/**
 * GitHub answers 404 if the tagged commit changes workflow files against the default branch and the token may not write
 * workflows, which GITHUB_TOKEN never may. A tag that exists already is nothing new.
 */
function requireWorkflowPermission(call, release) {
    const { repository, token } = call;
    if (repository.refs.has(`refs/tags/${release.tag}`) || holds(token, repository, ['workflows', 'write']))
        return;
    const target = workflowFiles(repository, release.target);
    const standard = workflowFiles(repository, repository.defaultBranch);
    for (const [path, bytes] of target)
        if (standard.get(path)?.equals(bytes) !== true)
            throw notFound();
}
function workflowFiles(repository, name) {
    const files = resolveCommit(repository, name)?.files ?? new Map();
    return new Map([...files].filter(([path]) => path.startsWith('.github/workflows/')));
}
function makeLatest(fields) {
    const value = textField(fields, 'make_latest');
    if (value === undefined || value === 'true' || value === 'false' || value === 'legacy')
        return value;
    throw validationFailed({ resource: 'Release', code: 'invalid', field: 'make_latest' });
}
// git-check-ref-format(1).
function isTagName(tag) {
    return tag !== '' && !/[\s~^:?*[\\]|\.\.|@\{|^[/.]|\/\.|[/.]$|\.lock$|\/\//.test(tag) && !/\p{Cc}/u.test(tag);
}

;// CONCATENATED MODULE: ../sandbox/lib/github/release-changes.js










/** POST releases: a draft makes no tag, a published one does if it is missing. */
async function createRelease(call) {
    const { world, repository } = call;
    const fields = await readFields(call.exchange);
    const tag = textField(fields, 'tag_name') ?? '';
    if (tag === '')
        throw validationFailed({ resource: 'Release', code: 'missing_field', field: 'tag_name' });
    const asked = withFields(newRelease(call, tag), fields);
    requireWorkflowPermission(call, asked);
    const release = asked.draft ? asked : publish(call, asked);
    const noted = flagField(fields, 'generate_release_notes') === true ? withNotes(call, release) : release;
    repository.releases.set(noted.id, noted);
    const body = releaseJson(world.hosts(), repository, noted);
    return reply('repos/create-release', 201, body, { location: body.url });
}
/** PATCH releases/{id}. */
async function updateRelease(call) {
    const { world, repository } = call;
    const before = visibleRelease(call);
    const after = withFields({ ...before, updatedAt: world.now() }, await readFields(call.exchange));
    if (before.immutable)
        requireFrozenFields(before, after);
    const becomesVisible = !after.draft && (before.draft || before.tag !== after.tag);
    if (becomesVisible)
        requireWorkflowPermission(call, after);
    const release = becomesVisible ? publish(call, after) : after;
    repository.releases.set(release.id, release);
    return reply('repos/update-release', 200, releaseJson(world.hosts(), repository, release));
}
/** DELETE releases/{id}: the tag stays; the name of an immutable release stays burnt. */
function deleteRelease(call) {
    const { id } = visibleRelease(call);
    for (const asset of assetsOf(call.repository, id))
        call.repository.assets.delete(asset.id);
    call.repository.releases.delete(id);
    return { status: 204 };
}
function newRelease(call, tag) {
    const { world, repository } = call;
    const now = world.now();
    return {
        id: world.nextId(),
        tag,
        target: repository.defaultBranch,
        name: undefined,
        body: undefined,
        draft: false,
        prerelease: false,
        immutable: false,
        makeLatest: 'true',
        author: actorOf(call),
        createdAt: now,
        updatedAt: now,
        publishedAt: undefined,
        untagged: `untagged-${(0,external_node_crypto_.randomBytes)(10).toString('hex')}`,
    };
}
function withNotes(call, release) {
    const notes = notesFor(call, { tag: release.tag, target: release.target, previous: undefined });
    const body = release.body === undefined ? notes.body : `${release.body}\n\n${notes.body}`;
    return { ...release, name: release.name ?? notes.name, body };
}
// Title, notes, prerelease and make_latest stay editable (measured in github/docs#45718); tag and state do not.
function requireFrozenFields(before, after) {
    const changed = (field) => validationFailed(custom('Release', field, `${field} cannot be changed when release is immutable`));
    if (after.draft)
        throw changed('state');
    if (after.tag !== before.tag)
        throw changed('tag_name');
}

;// CONCATENATED MODULE: ../sandbox/lib/github/run-json.js


function runJson(hosts, repository, run, attempt) {
    const actor = userJson(hosts, run.actor);
    const repo = repositoryJson(hosts, repository);
    const commit = repository.commits.get(run.headSha);
    return {
        id: run.id,
        name: run.workflowName,
        node_id: nodeId('WorkflowRun', run.id),
        head_branch: run.headBranch ?? null,
        head_sha: run.headSha,
        path: run.workflowPath,
        display_title: commit?.message.split('\n')[0] ?? run.workflowName,
        run_number: run.number,
        run_attempt: attempt.number,
        referenced_workflows: [...run.referencedWorkflows],
        event: run.event,
        status: attempt.conclusion === undefined ? 'in_progress' : 'completed',
        conclusion: attempt.conclusion ?? null,
        workflow_id: run.workflowId,
        check_suite_id: run.id,
        check_suite_node_id: nodeId('CheckSuite', run.id),
        pull_requests: [],
        created_at: run.createdAt.toISOString(),
        updated_at: attempt.startedAt.toISOString(),
        run_started_at: attempt.startedAt.toISOString(),
        actor,
        triggering_actor: actor,
        ...runUrls(hosts, repository, run, attempt),
        head_commit: commit === undefined ? null : headCommitJson(commit),
        repository: repo,
        head_repository: repo,
    };
}
function jobJson(hosts, repository, { run, attempt }, job) {
    const api = `${hosts.api}/repos/${repository.fullName}`;
    return {
        id: job.id,
        run_id: run.id,
        run_url: `${api}/actions/runs/${run.id}`,
        run_attempt: attempt.number,
        node_id: nodeId('CheckRun', job.id),
        head_sha: run.headSha,
        head_branch: run.headBranch ?? null,
        url: `${api}/actions/jobs/${job.id}`,
        html_url: `${hosts.web}/${repository.fullName}/actions/runs/${run.id}/job/${job.id}`,
        check_run_url: `${api}/check-runs/${job.id}`,
        status: job.conclusion === undefined ? 'in_progress' : 'completed',
        conclusion: job.conclusion ?? null,
        created_at: job.startedAt.toISOString(),
        started_at: job.startedAt.toISOString(),
        completed_at: job.completedAt?.toISOString() ?? null,
        name: job.name,
        steps: [],
        labels: [...job.labels],
        runner_id: job.id,
        runner_name: job.runnerName,
        runner_group_id: 0,
        runner_group_name: 'GitHub Actions',
        workflow_name: run.workflowName,
    };
}
function runUrls(hosts, { fullName }, run, attempt) {
    const api = `${hosts.api}/repos/${fullName}`;
    const url = `${api}/actions/runs/${run.id}`;
    return {
        url,
        html_url: `${hosts.web}/${fullName}/actions/runs/${run.id}`,
        jobs_url: `${url}/jobs`,
        logs_url: `${url}/logs`,
        check_suite_url: `${api}/check-suites/${run.id}`,
        artifacts_url: `${url}/artifacts`,
        cancel_url: `${url}/cancel`,
        rerun_url: `${url}/rerun`,
        previous_attempt_url: attempt.number === 1 ? null : `${url}/attempts/${attempt.number - 1}`,
        workflow_url: `${api}/actions/workflows/${run.workflowId}`,
    };
}
function headCommitJson({ sha, treeSha, message, author }) {
    const { name, email, date } = author;
    return {
        id: sha,
        tree_id: treeSha,
        message,
        timestamp: date.toISOString(),
        author: { name, email },
        committer: { name, email },
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/github/runs.js





/** GET actions/runs/{id}: its last attempt. */
function getRun(call) {
    const run = runNamed(call);
    const body = runJson(call.world.hosts(), call.repository, run, lastAttempt(run));
    return reply('actions/get-workflow-run', 200, body);
}
/** GET actions/runs/{id}/attempts/{attempt}. */
function getRunAttempt(call) {
    const run = runNamed(call);
    const body = runJson(call.world.hosts(), call.repository, run, attemptNamed(call, run));
    return reply('actions/get-workflow-run-attempt', 200, body);
}
/** GET actions/runs/{id}/jobs: of the last attempt, or of every one with `filter=all`. */
function listRunJobs(call) {
    const run = runNamed(call);
    return jobs(call, run, call.query.get('filter') === 'all' ? run.attempts : [lastAttempt(run)]);
}
/** GET actions/runs/{id}/attempts/{attempt}/jobs. */
function listAttemptJobs(call) {
    const run = runNamed(call);
    return jobs(call, run, [attemptNamed(call, run)]);
}
/** GET actions/jobs/{id}. */
function getJob(call) {
    const id = Number(parameter(call, 'id'));
    for (const run of call.repository.runs.values()) {
        for (const attempt of run.attempts) {
            const job = attempt.jobs.find((entry) => entry.id === id);
            if (job === undefined)
                continue;
            const body = jobJson(call.world.hosts(), call.repository, { run, attempt }, job);
            return reply('actions/get-job-for-workflow-run', 200, body);
        }
    }
    throw notFound();
}
function jobs(call, run, attempts) {
    const all = attempts.flatMap((attempt) => attempt.jobs.map((job) => [attempt, job]));
    const { items, headers } = pageOf(call, all);
    const listed = items.map(([attempt, job]) => jobJson(call.world.hosts(), call.repository, { run, attempt }, job));
    return reply('actions/list-jobs-for-workflow-run', 200, { total_count: all.length, jobs: listed }, headers);
}
function runNamed(call) {
    const run = call.repository.runs.get(Number(parameter(call, 'id')));
    if (run === undefined)
        throw notFound();
    return run;
}
function attemptNamed(call, run) {
    const attempt = run.attempts.find(({ number }) => number === Number(parameter(call, 'attempt')));
    if (attempt === undefined)
        throw notFound();
    return attempt;
}
function lastAttempt(run) {
    const last = run.attempts.at(-1);
    if (last === undefined)
        throw notFound();
    return last;
}

;// CONCATENATED MODULE: ../sandbox/lib/github/routes.js












const READ = ['contents', 'read'];
const WRITE = ['contents', 'write'];
const RUNS = ['actions', 'read'];
/** The part of GitHub's REST API that the sandbox plays, relative to `/repos/{owner}/{repo}`. The first match counts. */
const API_ROUTES = [
    { method: 'GET', path: '', need: ['metadata', 'read'], handle: getRepository },
    { method: 'GET', path: '/git/ref/{ref+}', need: READ, handle: getRef },
    // The address that refs themselves name.
    { method: 'GET', path: '/git/refs/{ref+}', need: READ, handle: getRef },
    { method: 'GET', path: '/git/matching-refs/{ref+}', need: READ, handle: listMatchingRefs },
    { method: 'POST', path: '/git/refs', need: WRITE, handle: createRef, creates: true },
    { method: 'PATCH', path: '/git/refs/{ref+}', need: WRITE, handle: updateRef },
    { method: 'DELETE', path: '/git/refs/{ref+}', need: WRITE, handle: deleteRef },
    { method: 'GET', path: '/git/tags/{sha}', need: READ, handle: getTagObject },
    { method: 'GET', path: '/git/commits/{sha}', need: READ, handle: getGitCommit },
    { method: 'GET', path: '/commits/{sha}/pulls', need: ['pull_requests', 'read'], handle: listPullRequests },
    { method: 'GET', path: '/commits/{ref+}', need: READ, handle: getCommit },
    { method: 'GET', path: '/compare/{range+}', need: READ, handle: compare },
    { method: 'GET', path: '/tags', need: READ, handle: listTags },
    { method: 'GET', path: '/contents', need: READ, handle: getContents },
    { method: 'GET', path: '/contents/{path+}', need: READ, handle: getContents },
    { method: 'GET', path: '/releases', need: READ, handle: listReleases },
    { method: 'POST', path: '/releases', need: WRITE, handle: createRelease, creates: true },
    { method: 'POST', path: '/releases/generate-notes', need: WRITE, handle: generateNotes },
    { method: 'GET', path: '/releases/latest', need: READ, handle: getLatestRelease },
    { method: 'GET', path: '/releases/tags/{tag+}', need: READ, handle: getReleaseByTag },
    { method: 'GET', path: '/releases/assets/{id#}', need: READ, handle: getAsset },
    { method: 'PATCH', path: '/releases/assets/{id#}', need: WRITE, handle: updateAsset },
    { method: 'DELETE', path: '/releases/assets/{id#}', need: WRITE, handle: deleteAsset },
    { method: 'GET', path: '/releases/{id#}', need: READ, handle: getRelease },
    { method: 'PATCH', path: '/releases/{id#}', need: WRITE, handle: updateRelease },
    { method: 'DELETE', path: '/releases/{id#}', need: WRITE, handle: deleteRelease },
    { method: 'GET', path: '/releases/{id#}/assets', need: READ, handle: listAssets },
    {
        method: 'POST',
        path: '/attestations',
        need: ['attestations', 'write'],
        handle: createAttestation,
        creates: true,
    },
    { method: 'GET', path: '/attestations/{digest}', need: ['attestations', 'read'], handle: listAttestations },
    { method: 'GET', path: '/actions/runs/{id#}', need: RUNS, handle: getRun },
    { method: 'GET', path: '/actions/runs/{id#}/attempts/{attempt#}', need: RUNS, handle: getRunAttempt },
    { method: 'GET', path: '/actions/runs/{id#}/jobs', need: RUNS, handle: listRunJobs },
    { method: 'GET', path: '/actions/runs/{id#}/attempts/{attempt#}/jobs', need: RUNS, handle: listAttemptJobs },
    { method: 'GET', path: '/actions/jobs/{id#}', need: RUNS, handle: getJob },
    {
        method: 'POST',
        path: '/actions/workflows/{workflow}/dispatches',
        need: ['actions', 'write'],
        handle: dispatchWorkflow,
        creates: true,
    },
];
/** The uploads host. */
const UPLOAD_ROUTES = [
    { method: 'POST', path: '/releases/{id#}/assets', need: WRITE, handle: uploadAsset, creates: true },
];

;// CONCATENATED MODULE: ../sandbox/lib/github/web.js




/**
 * What browsers see of releases: downloads by tag, or of the latest one, redirected to the storage host. It knows no API
 * tokens, so drafts and private repositories are 404 for everybody.
 */
function serveWeb(exchange, world) {
    const match = /^\/([^/]+\/[^/]+)\/releases\/(?:download\/(.+)|latest\/download)\/([^/]+)$/.exec(exchange.url.pathname);
    const [, fullName = '', tag, name = ''] = (match ?? []).map((part) => part === undefined ? undefined : decodeURIComponent(part));
    const repository = findRepository(world, fullName);
    if (repository === undefined || repository.visibility !== 'public')
        return missing();
    const release = tag === undefined ? latestRelease(repository) : published(repository, tag);
    if (release === undefined)
        return missing();
    const asset = assetsOf(repository, release.id).find((entry) => entry.name === name && entry.state === 'uploaded');
    if (asset === undefined)
        return missing();
    return { status: 302, headers: { location: assetLocation(world, repository, asset) } };
}
function published(repository, tag) {
    return [...repository.releases.values()].find((release) => !release.draft && release.tag === tag);
}
function missing() {
    return { status: 404, body: 'Not Found' };
}

;// CONCATENATED MODULE: ../sandbox/lib/github/github.js








// Real ids are large; a client that keeps them in 32 bits must fail here too.
const FIRST_ID = 5_000_000_001;
const SERVER_ERROR = 502;
/** Starts GitHub without any repository. */
async function startGitHub(options = {}) {
    const world = emptyWorld(options, () => ({
        api: api.url,
        uploads: uploads.url,
        web: web.url,
        storage: storage.url,
    }));
    const meter = createMeter({ ...GITHUB_LIMITS, ...options.limits }, world.now);
    const [api, uploads, web, storage] = await Promise.all([
        startService('github-api', createRouter(API_ROUTES, world, meter)),
        startService('github-uploads', createRouter(UPLOAD_ROUTES, world, meter)),
        startService('github-web', (exchange) => serveWeb(exchange, world)),
        startService('github-storage', (exchange) => serveStorage(exchange, world)),
    ]);
    return {
        ...createSetup(world),
        ...createInspection(world),
        apiUrl: api.url,
        serverUrl: web.url,
        api,
        uploads,
        web,
        storage,
        failUploads: (times, status = SERVER_ERROR) => {
            world.failingUploads.push(...Array.from({ length: times }, () => status));
        },
        setImmutableReleases: (repository, enabled) => {
            repositoryNamed(world, repository).immutableReleases = enabled;
        },
        close: async () => {
            await Promise.all([api.close(), uploads.close(), web.close(), storage.close()]);
        },
    };
}
function emptyWorld(options, hosts) {
    let lastId = FIRST_ID;
    const clock = options.now ?? Date.now;
    return {
        repositories: [],
        tokens: new Map(),
        tickets: new Map(),
        attestationBundles: options.attestationBundles ?? 'inline',
        failingUploads: [],
        hosts,
        now: () => new Date(clock()),
        nextId: () => {
            lastId += 1;
            return lastId;
        },
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/errors.js

/** An error in the format of the distribution specification, "Error Codes". */
function errors_refusal(status, problem) {
    const { code, message, detail = {}, headers = {} } = problem;
    return new Refusal({ status, headers, body: { errors: [{ code, message, detail }] } });
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/digest.js


const FORMS = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return FORMS.test(text);
}
/** Returns `text` if it is a digest of a registered algorithm; refuses it otherwise. */
function requireDigest(text) {
    if (isDigest(text))
        return text;
    throw errors_refusal(400, { code: 'DIGEST_INVALID', message: 'invalid digest format', detail: { digest: text } });
}
/** The digest of `bytes` in the algorithm that `like` uses. */
function digestLike(like, bytes) {
    const algorithm = like.startsWith('sha512:') ? 'sha512' : 'sha256';
    return `${algorithm}:${(0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex')}`;
}
function digest_sha256(bytes) {
    return digestLike('sha256:', bytes);
}
/** Refuses bytes that are not what `digest` names. */
function requireMatch(digest, bytes) {
    const actual = digestLike(digest, bytes);
    if (actual === digest)
        return;
    throw errors_refusal(400, {
        code: 'DIGEST_INVALID',
        message: 'provided digest did not match uploaded content',
        detail: { provided: digest, actual },
    });
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/store.js

/** Refuses with NAME_UNKNOWN a repository that nothing was pushed to. */
function existingRepository(store, name) {
    const repository = store.get(name);
    if (repository !== undefined)
        return repository;
    throw errors_refusal(404, { code: 'NAME_UNKNOWN', message: 'repository name not known to registry', detail: { name } });
}
/** The repository of that name; a first push makes it. */
function repositoryForPush(store, name) {
    const existing = store.get(name);
    if (existing !== undefined)
        return existing;
    const repository = {
        name,
        blobs: new Map(),
        manifests: new Map(),
        tags: new Map(),
        uploads: new Map(),
    };
    store.set(name, repository);
    return repository;
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/blobs.js



/** GET and HEAD of a blob; one byte range is honoured (RFC 9110 §14). */
function blobs_readBlob(store, { name, reference: digest }, exchange) {
    const bytes = existingRepository(store, name).blobs.get(requireDigest(digest));
    if (bytes === undefined)
        throw unknown(digest);
    const headers = {
        'accept-ranges': 'bytes',
        'content-type': 'application/octet-stream',
        'docker-content-digest': digest,
        etag: `"${digest}"`,
    };
    const range = rangeOf(exchange.headers.range, bytes.length);
    if (range === undefined) {
        return { status: 200, headers: { ...headers, 'content-length': String(bytes.length) }, body: bytes };
    }
    const [start, end] = range;
    if (start >= bytes.length || end < start) {
        return { status: 416, headers: { 'content-range': `bytes */${bytes.length}` } };
    }
    const part = bytes.subarray(start, end + 1);
    return {
        status: 206,
        headers: {
            ...headers,
            'content-range': `bytes ${start}-${end}/${bytes.length}`,
            'content-length': String(part.length),
        },
        body: part,
    };
}
function deleteBlob(store, { name, reference: digest }) {
    if (!existingRepository(store, name).blobs.delete(requireDigest(digest)))
        throw unknown(digest);
    return { status: 202 };
}
function rangeOf(header, length) {
    const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
    if (match === null || (match[1] === '' && match[2] === ''))
        return undefined;
    if (match[1] === '')
        return [Math.max(0, length - Number(match[2])), length - 1];
    const end = match[2] === '' ? length - 1 : Math.min(Number(match[2]), length - 1);
    return [Number(match[1]), end];
}
function unknown(digest) {
    return errors_refusal(404, { code: 'BLOB_UNKNOWN', message: 'blob unknown to registry', detail: { digest } });
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/conditions.js

/** RFC 9110 §13.1 for a PUT: `current` is the digest that stands at the target now. */
function requirePrecondition(conditional, headers, current) {
    if (conditional === 'ignored')
        return;
    const ifMatch = headers['if-match'];
    const ifNoneMatch = headers['if-none-match'];
    const failed = (ifMatch !== undefined && !matches(ifMatch, current)) ||
        (ifNoneMatch !== undefined && matches(ifNoneMatch, current));
    if (!failed)
        return;
    throw errors_refusal(412, {
        code: 'PRECONDITION_FAILED',
        message: 'precondition failed',
        detail: { current: current ?? null },
    });
}
function matches(condition, current) {
    if (current === undefined)
        return false;
    return condition.split(',').some((tag) => tag.trim() === '*' || tag.trim() === `"${current}"`);
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/manifest-content.js


const INDEX_TYPES = new Set([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
]);
const IMAGE_TYPES = new Set([
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
]);
/** Reads a manifest that was pushed as `contentType`; refuses with MANIFEST_INVALID what is none. */
function manifest_content_parseManifest(bytes, contentType) {
    const fields = manifest_content_parseJson(bytes);
    const mediaType = (contentType ?? manifest_content_text(fields, 'mediaType') ?? '').split(';')[0]?.trim() ?? '';
    if (!INDEX_TYPES.has(mediaType) && !IMAGE_TYPES.has(mediaType)) {
        throw manifest_content_invalid(`unsupported manifest media type ${JSON.stringify(mediaType)}`);
    }
    const declared = manifest_content_text(fields, 'mediaType');
    // Docker's types require the field; OCI's only recommend it, but it must not contradict.
    if (declared === undefined ? mediaType.includes('docker') : declared !== mediaType) {
        throw manifest_content_invalid(`mediaType in the manifest is ${String(declared)}, Content-Type says ${mediaType}`);
    }
    if (fields['schemaVersion'] !== 2)
        throw manifest_content_invalid('schemaVersion must be 2');
    const common = {
        mediaType,
        subject: fields['subject'] === undefined ? undefined : descriptor(fields['subject'], 'subject'),
        annotations: annotationsOf(fields),
    };
    if (INDEX_TYPES.has(mediaType)) {
        const manifests = descriptors(fields, 'manifests');
        return { ...common, blobs: [], manifests, artifactType: manifest_content_text(fields, 'artifactType') };
    }
    const config = descriptor(fields['config'], 'config');
    const blobs = [config, ...descriptors(fields, 'layers')];
    return { ...common, blobs, manifests: [], artifactType: manifest_content_text(fields, 'artifactType') ?? config.mediaType };
}
function manifest_content_parseJson(bytes) {
    try {
        const value = JSON.parse(bytes.toString('utf8'));
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch {
        // Told below, together with JSON that is no object.
    }
    throw manifest_content_invalid('manifest is not a JSON object');
}
function manifest_content_text(fields, name) {
    const value = fields[name];
    if (value === undefined || typeof value === 'string')
        return value === '' ? undefined : value;
    throw manifest_content_invalid(`${name} must be a string`);
}
function annotationsOf(fields) {
    const value = fields['annotations'];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'object' && Object.values(value).every((entry) => typeof entry === 'string')) {
        return value;
    }
    throw manifest_content_invalid('annotations must map strings to strings');
}
function descriptors(fields, name) {
    const value = fields[name];
    if (!Array.isArray(value))
        throw manifest_content_invalid(`${name} must be an array`);
    return value.map((entry, index) => descriptor(entry, `${name}[${index}]`));
}
function descriptor(value, where) {
    if (typeof value === 'object' && value !== null) {
        const { mediaType, digest, size } = value;
        const sound = typeof mediaType === 'string' && typeof digest === 'string' && isDigest(digest);
        if (sound && typeof size === 'number' && Number.isSafeInteger(size) && size >= 0) {
            return { mediaType, digest, size };
        }
    }
    throw manifest_content_invalid(`${where} is not a descriptor with mediaType, digest and size`);
}
function manifest_content_invalid(reason) {
    return errors_refusal(400, { code: 'MANIFEST_INVALID', message: 'manifest invalid', detail: { reason } });
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/manifests.js





// distribution-spec 1.1, "Pushing manifests": registries SHOULD accept at least this.
const MANIFEST_LIMIT = 4 * 1024 * 1024;
const TAG = /^\w[\w.-]{0,127}$/;
/** GET and HEAD of a manifest, by tag or digest. */
function readManifest(store, { name, reference }, exchange) {
    const manifest = find(existingRepository(store, name), reference);
    if (manifest === undefined || !accepts(exchange.headers.accept, manifest.mediaType))
        throw manifests_unknown(name, reference);
    const headers = { ...manifests_headersOf(manifest), 'content-type': manifest.mediaType };
    if (exchange.headers['if-none-match'] === headers.etag)
        return { status: 304, headers };
    return {
        status: 200,
        headers: { ...headers, 'content-length': String(manifest.bytes.length) },
        body: manifest.bytes,
    };
}
/** PUT of a manifest: all that it references must be there, in its stated size. */
async function writeManifest(store, { name, reference }, exchange, rules) {
    if (!isDigest(reference) && !TAG.test(reference))
        requireDigest(reference);
    const bytes = await manifestBody(exchange);
    if (isDigest(reference))
        requireMatch(reference, bytes);
    const content = manifest_content_parseManifest(bytes, exchange.headers['content-type']);
    const repository = repositoryForPush(store, name);
    requireReferenced(repository, content);
    requirePrecondition(rules.conditional, exchange.headers, find(repository, reference)?.digest);
    const digest = isDigest(reference) ? reference : digest_sha256(bytes);
    const manifest = { digest, mediaType: content.mediaType, bytes, content };
    repository.manifests.set(digest, manifest);
    if (!isDigest(reference))
        repository.tags.set(reference, digest);
    return {
        status: 201,
        headers: {
            ...manifests_headersOf(manifest),
            location: `/v2/${name}/manifests/${digest}`,
            ...(content.subject !== undefined && rules.referrers ? { 'oci-subject': content.subject.digest } : {}),
        },
    };
}
/** DELETE by tag removes the tag; by digest the manifest and every tag on it. */
function deleteManifest(store, { name, reference }) {
    const repository = existingRepository(store, name);
    if (!isDigest(reference)) {
        if (!repository.tags.delete(reference))
            throw manifests_unknown(name, reference);
        return { status: 202 };
    }
    if (!repository.manifests.delete(reference))
        throw manifests_unknown(name, reference);
    for (const [tag, digest] of repository.tags)
        if (digest === reference)
            repository.tags.delete(tag);
    return { status: 202 };
}
function find(repository, reference) {
    const digest = isDigest(reference) ? reference : repository.tags.get(reference);
    return digest === undefined ? undefined : repository.manifests.get(digest);
}
function manifests_headersOf(manifest) {
    return { etag: `"${manifest.digest}"`, 'docker-content-digest': manifest.digest };
}
async function manifestBody(exchange) {
    if (Number(exchange.headers['content-length'] ?? 0) > MANIFEST_LIMIT)
        throw registry_manifests_tooLarge();
    const bytes = await exchange.body();
    if (bytes.length > MANIFEST_LIMIT)
        throw registry_manifests_tooLarge();
    return bytes;
}
function registry_manifests_tooLarge() {
    return errors_refusal(413, { code: 'SIZE_INVALID', message: 'manifest too large', detail: { limit: MANIFEST_LIMIT } });
}
function requireReferenced(repository, content) {
    const blobs = content.blobs.filter((blob) => !isForeign(blob));
    for (const blob of blobs)
        requirePresent(blob, repository.blobs.get(blob.digest)?.length);
    for (const child of content.manifests)
        requirePresent(child, repository.manifests.get(child.digest)?.bytes.length);
    // The subject may come later: distribution-spec 1.1, "Pushing Manifests with Subject".
}
function requirePresent(descriptor, size) {
    if (size === descriptor.size)
        return;
    if (size !== undefined) {
        const reason = `${descriptor.digest} has ${size} bytes, its descriptor says ${descriptor.size}`;
        throw errors_refusal(400, { code: 'MANIFEST_INVALID', message: 'manifest invalid', detail: { reason } });
    }
    throw errors_refusal(400, {
        code: 'MANIFEST_BLOB_UNKNOWN',
        message: 'manifest references a manifest or blob unknown to registry',
        detail: { digest: descriptor.digest },
    });
}
// image-spec 1.1: non-distributable layers are not pushed.
function isForeign(blob) {
    return /\.nondistributable\.|\.foreign\./.test(blob.mediaType);
}
function accepts(accept, mediaType) {
    if (accept === undefined)
        return true;
    const ranges = accept.split(',').map((range) => range.split(';')[0]?.trim());
    return ranges.some((range) => range === mediaType || range === '*/*' || range === 'application/*');
}
function manifests_unknown(name, reference) {
    return errors_refusal(404, { code: 'MANIFEST_UNKNOWN', message: 'manifest unknown', detail: { name, reference } });
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/listing.js
/** One page of sorted keys after `last`; `more` says whether others follow. */
function listing_pageOf(keys, last, size) {
    const rest = [...keys].sort(byBytes).filter((key) => last === undefined || byBytes(key, last) > 0);
    return { keys: rest.slice(0, size), more: rest.length > size && size > 0 };
}
/** The Link header to the next page (RFC 8288), relative as registries send it. */
function nextLink(path, parameters) {
    return `<${path}?${new URLSearchParams(parameters).toString()}>; rel="next"`;
}
function byBytes(left, right) {
    return Buffer.compare(Buffer.from(left), Buffer.from(right));
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/referrers.js


const INDEX = 'application/vnd.oci.image.index.v1+json';
/** GET referrers: an index of the manifests whose subject is `digest`; an empty one when there are none. */
function listReferrers(store, target, exchange, pageSize) {
    const subject = requireDigest(target.reference);
    const { searchParams, pathname } = exchange.url;
    const artifactType = searchParams.get('artifactType');
    const manifests = [...(store.get(target.name)?.manifests.values() ?? [])].filter(({ content }) => content.subject?.digest === subject && (artifactType === null || content.artifactType === artifactType));
    const byDigest = new Map(manifests.map((manifest) => [manifest.digest, manifest]));
    const { keys, more } = listing_pageOf([...byDigest.keys()], searchParams.get('last') ?? undefined, pageSize);
    const filter = artifactType === null ? {} : { artifactType };
    return {
        status: 200,
        headers: {
            'content-type': INDEX,
            ...(artifactType === null ? {} : { 'oci-filters-applied': 'artifactType' }),
            ...(more ? { link: nextLink(pathname, { ...filter, last: keys.at(-1) ?? '' }) } : {}),
        },
        body: {
            schemaVersion: 2,
            mediaType: INDEX,
            manifests: keys
                .map((key) => byDigest.get(key))
                .filter((found) => found !== undefined)
                .map(referrers_descriptorOf),
        },
    };
}
function referrers_descriptorOf({ mediaType, digest, bytes, content }) {
    const { artifactType, annotations } = content;
    return { mediaType, digest, size: bytes.length, artifactType, annotations };
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/route.js

// distribution-spec 1.1, "Pulling manifests": <name>.
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const PATH = /^\/v2\/(.+)\/(blobs\/uploads|blobs|manifests|tags|referrers)\/([^/]*)$/;
/** Which endpoint a path means; undefined for a path outside the specification. */
function parseRoute(path) {
    if (path === '/v2/' || path === '/v2')
        return 'version';
    const match = PATH.exec(path.endsWith('/blobs/uploads') ? `${path}/` : path);
    if (match === null)
        return undefined;
    const [, name = '', endpoint = '', reference = ''] = match;
    const kind = route_kindOf(endpoint, reference);
    if (kind === undefined)
        return undefined;
    if (!NAME.test(name)) {
        throw errors_refusal(400, { code: 'NAME_INVALID', message: 'invalid repository name', detail: { name } });
    }
    return { kind, name, reference: kind === 'tags' ? '' : decodeURIComponent(reference) };
}
function route_kindOf(endpoint, reference) {
    if (endpoint === 'blobs/uploads')
        return reference === '' ? 'upload-start' : 'upload';
    if (reference === '')
        return undefined;
    if (endpoint === 'tags')
        return reference === 'list' ? 'tags' : undefined;
    if (endpoint === 'blobs')
        return 'blob';
    return endpoint === 'manifests' ? 'manifest' : 'referrers';
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/tags.js



/** GET tags/list with `n` and `last`; `largest` bounds a page also when the client asks for more. */
function tags_listTags(store, name, exchange, largest) {
    const repository = existingRepository(store, name);
    const { searchParams, pathname } = exchange.url;
    const asked = searchParams.get('n');
    if (asked !== null && !/^\d+$/.test(asked)) {
        throw errors_refusal(400, { code: 'UNSUPPORTED', message: 'invalid number of results requested', detail: { n: asked } });
    }
    const size = Math.min(asked === null ? largest : Number(asked), largest);
    const { keys, more } = listing_pageOf([...repository.tags.keys()], searchParams.get('last') ?? undefined, size);
    const link = more ? { link: nextLink(pathname, { n: String(size), last: keys.at(-1) ?? '' }) } : {};
    return { status: 200, headers: link, body: { name, tags: keys } };
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/uploads.js




const BLOB_LIMIT = 2 ** 31;
/** POST: a mount, a whole blob, or the start of an upload. */
async function startUpload(store, name, exchange, rules) {
    const repository = repositoryForPush(store, name);
    const { searchParams } = exchange.url;
    const mount = searchParams.get('mount');
    const from = searchParams.get('from');
    if (mount !== null) {
        const blob = from !== null && rules.mayPull(from) ? store.get(from)?.blobs.get(requireDigest(mount)) : undefined;
        if (blob !== undefined)
            return keep(repository, mount, blob);
    }
    const digest = searchParams.get('digest');
    if (digest !== null && rules.monolithic === 'created') {
        const bytes = await exchange.body(BLOB_LIMIT);
        requireMatch(requireDigest(digest), bytes);
        return keep(repository, digest, bytes);
    }
    const upload = { id: (0,external_node_crypto_.randomUUID)(), state: (0,external_node_crypto_.randomUUID)(), chunks: [], size: 0 };
    repository.uploads.set(upload.id, upload);
    return { status: 202, headers: progress(repository, upload) };
}
/** PATCH (a chunk), PUT (the end), GET (how far it is) and DELETE of an upload under way. */
async function continueUpload(store, { name, reference: id }, exchange) {
    const repository = repositoryForPush(store, name);
    const upload = repository.uploads.get(id);
    if (upload === undefined) {
        throw errors_refusal(404, { code: 'BLOB_UPLOAD_UNKNOWN', message: 'blob upload unknown to registry', detail: { id } });
    }
    if (exchange.method === 'GET')
        return { status: 204, headers: progress(repository, upload) };
    if (exchange.method === 'DELETE') {
        repository.uploads.delete(id);
        return { status: 204 };
    }
    if (exchange.url.searchParams.get('_state') !== upload.state) {
        const message = 'blob upload invalid: continue at the Location of the last answer';
        throw errors_refusal(400, { code: 'BLOB_UPLOAD_INVALID', message, detail: { id } });
    }
    const chunk = await exchange.body(BLOB_LIMIT);
    requireOrder(repository, upload, chunk.length, exchange.headers['content-range']);
    upload.chunks = [...upload.chunks, chunk];
    upload.size += chunk.length;
    if (exchange.method === 'PATCH') {
        upload.state = (0,external_node_crypto_.randomUUID)();
        return { status: 202, headers: progress(repository, upload) };
    }
    const digest = requireDigest(exchange.url.searchParams.get('digest') ?? '');
    const bytes = Buffer.concat(upload.chunks);
    repository.uploads.delete(id);
    requireMatch(digest, bytes);
    return keep(repository, digest, bytes);
}
function keep(repository, digest, bytes) {
    repository.blobs.set(digest, bytes);
    return {
        status: 201,
        headers: { location: `/v2/${repository.name}/blobs/${digest}`, 'docker-content-digest': digest },
    };
}
function progress(repository, upload) {
    return {
        location: `/v2/${repository.name}/blobs/uploads/${upload.id}?_state=${upload.state}`,
        range: `0-${Math.max(0, upload.size - 1)}`,
        'docker-upload-uuid': upload.id,
    };
}
// distribution-spec 1.1, "Pushing a blob in chunks": a chunk out of order gets 416. Docker streams without the header.
function requireOrder(repository, upload, length, contentRange) {
    if (contentRange === undefined)
        return;
    const match = /^(?:bytes[ =])?(\d+)-(\d+)$/.exec(contentRange);
    const inOrder = match !== null && Number(match[1]) === upload.size && Number(match[2]) === upload.size + length - 1;
    if (inOrder)
        return;
    throw errors_refusal(416, {
        code: 'BLOB_UPLOAD_INVALID',
        message: 'chunk out of order',
        detail: { contentRange, received: upload.size },
        headers: progress(repository, upload),
    });
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/endpoints.js







const endpoints_upload = ({ target, exchange, store }) => continueUpload(store, target, exchange);
const ENDPOINTS = {
    blob: new Map([
        ['GET', ({ target, exchange, store }) => blobs_readBlob(store, target, exchange)],
        ['DELETE', ({ target, store }) => deleteBlob(store, target)],
    ]),
    manifest: new Map([
        ['GET', ({ target, exchange, store }) => readManifest(store, target, exchange)],
        ['PUT', ({ target, exchange, store, rules }) => writeManifest(store, target, exchange, rules)],
        ['DELETE', ({ target, store }) => deleteManifest(store, target)],
    ]),
    referrers: new Map([
        ['GET', ({ target, exchange, store, rules }) => listReferrers(store, target, exchange, rules.pageSize)],
    ]),
    tags: new Map([
        ['GET', ({ target, exchange, store, rules }) => tags_listTags(store, target.name, exchange, rules.pageSize)],
    ]),
    upload: new Map([
        ['GET', endpoints_upload],
        ['PATCH', endpoints_upload],
        ['PUT', endpoints_upload],
        ['DELETE', endpoints_upload],
    ]),
    'upload-start': new Map([
        [
            'POST',
            ({ target, exchange, store, rules }) => startUpload(store, target.name, exchange, uploadRules(exchange, rules)),
        ],
    ]),
};
/** Answers one request to the registry. */
async function handleRequest(exchange, store, rules) {
    const route = parseRoute(exchange.url.pathname);
    if (route === undefined || (!rules.referrers && route !== 'version' && route.kind === 'referrers')) {
        return { status: 404, body: '404 page not found\n' };
    }
    rules.guard().require(exchange, route === 'version' ? undefined : scopeOf(route.name, exchange.method));
    const answer = route === 'version' ? { status: 200, body: {} } : await endpoints_dispatch(route, exchange, store, rules);
    return { ...answer, headers: { 'docker-distribution-api-version': 'registry/2.0', ...answer.headers } };
}
function endpoints_dispatch(target, exchange, store, rules) {
    const { method } = exchange;
    const endpoint = ENDPOINTS[target.kind].get(method === 'HEAD' ? 'GET' : method);
    if (endpoint !== undefined)
        return endpoint({ target, exchange, store, rules });
    throw errors_refusal(405, { code: 'UNSUPPORTED', message: 'the operation is unsupported', detail: { method } });
}
function scopeOf(repository, method) {
    return { repository, actions: actionsOf(method) };
}
function actionsOf(method) {
    if (method === 'GET' || method === 'HEAD')
        return ['pull'];
    return method === 'DELETE' ? ['delete'] : ['pull', 'push'];
}
function uploadRules(exchange, rules) {
    const mayPull = (repository) => rules.guard().allows(exchange, { repository, actions: ['pull'] });
    return { monolithic: rules.monolithic, mayPull };
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/access.js
function allowedActions(account, repository) {
    return account.access[repository] ?? account.access['*'] ?? [];
}
/** The account that an Authorization header of the scheme Basic names with the right password (RFC 7617). */
function basicAccount(accounts, authorization) {
    const encoded = /^Basic +(\S+)$/i.exec(authorization ?? '')?.[1];
    if (encoded === undefined)
        return undefined;
    const credentials = Buffer.from(encoded, 'base64').toString('utf8');
    return accounts.find(({ username, password }) => credentials === `${username}:${password}`);
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/guard.js


const openGuard = { allows: () => true, require: () => undefined };
function basicGuard(accounts) {
    const holds = (account, { repository, actions }) => includesAll(allowedActions(account, repository), actions);
    return {
        allows: (exchange, scope) => {
            const account = basicAccount(accounts, exchange.headers.authorization);
            return account !== undefined && holds(account, scope);
        },
        require: (exchange, scope) => {
            const account = basicAccount(accounts, exchange.headers.authorization);
            if (account === undefined)
                throw unauthorized('Basic realm="sandbox"', scope);
            if (scope === undefined || holds(account, scope))
                return;
            throw errors_refusal(403, { code: 'DENIED', message: 'requested access to the resource is denied', detail: scope });
        },
    };
}
function bearerGuard({ realm, service, grants }) {
    const grantOf = (exchange) => {
        const token = /^Bearer +(\S+)$/i.exec(exchange.headers.authorization ?? '')?.[1];
        const grant = token === undefined ? undefined : grants.get(token);
        return grant !== undefined && grant.expiresAt > Date.now() ? grant : undefined;
    };
    const holds = (grant, { repository, actions }) => includesAll(grant.scopes.filter((scope) => scope.repository === repository).flatMap((scope) => scope.actions), actions);
    return {
        allows: (exchange, scope) => {
            const grant = grantOf(exchange);
            return grant !== undefined && holds(grant, scope);
        },
        require: (exchange, scope) => {
            const grant = grantOf(exchange);
            if (grant !== undefined && (scope === undefined || holds(grant, scope)))
                return;
            const parts = [`Bearer realm="${realm}"`, `service="${service}"`];
            if (scope !== undefined)
                parts.push(`scope="repository:${scope.repository}:${scope.actions.join(',')}"`);
            // RFC 6750 §3.1.
            if (grant !== undefined)
                parts.push('error="insufficient_scope"');
            else if (exchange.headers.authorization !== undefined)
                parts.push('error="invalid_token"');
            throw unauthorized(parts.join(','), scope);
        },
    };
}
function includesAll(held, wanted) {
    return wanted.every((action) => held.includes(action));
}
function unauthorized(challenge, scope) {
    return errors_refusal(401, {
        code: 'UNAUTHORIZED',
        message: 'authentication required',
        detail: scope ?? {},
        headers: { 'www-authenticate': challenge },
    });
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/inspection.js
/** A copy: what happens later does not change it. */
function inspection_viewOf({ name, blobs, manifests, tags }) {
    return {
        name,
        blobs: new Map(blobs),
        manifests: new Map([...manifests].map(([digest, { mediaType, bytes }]) => [digest, { mediaType, bytes }])),
        tags: new Map(tags),
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/token-service.js



/**
 * Docker's token authentication (distribution, "Token Authentication Specification"): a GET with `service`, any number
 * of `scope` and Basic credentials gives a token for what the account may do of it.
 */
function issueToken(exchange, rules, grants) {
    if (exchange.method !== 'GET' || exchange.url.pathname !== '/token')
        return { status: 404 };
    const { searchParams } = exchange.url;
    if (searchParams.get('service') !== rules.service)
        return { status: 400, body: { details: 'unknown service' } };
    const { authorization } = exchange.headers;
    const account = basicAccount(rules.accounts, authorization);
    if (authorization !== undefined && account === undefined)
        throw new Refusal(denied());
    const allowed = (repository) => {
        if (account !== undefined)
            return allowedActions(account, repository);
        return rules.anonymousPull ? ['pull'] : [];
    };
    const scopes = searchParams
        .getAll('scope')
        .flatMap((value) => value.split(' '))
        .flatMap((scope) => granted(scope, allowed));
    const token = (0,external_node_crypto_.randomBytes)(24).toString('base64url');
    grants.set(token, { scopes, expiresAt: Date.now() + rules.lifetimeSeconds * 1000 });
    const issuedAt = new Date().toISOString();
    return {
        status: 200,
        body: { token, access_token: token, expires_in: rules.lifetimeSeconds, issued_at: issuedAt },
    };
}
function granted(scope, allowed) {
    const match = /^repository:([^:]+):([a-z,*]+)$/.exec(scope);
    if (match === null)
        return [];
    const [, repository = '', wanted = ''] = match;
    const actions = allowed(repository).filter((action) => wanted.split(',').some((name) => name === action || name === '*'));
    return actions.length === 0 ? [] : [{ repository, actions }];
}
function denied() {
    return {
        status: 401,
        body: { errors: [{ code: 'UNAUTHORIZED', message: 'incorrect username or password', detail: {} }] },
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/registry/registry.js





const TOKEN_SECONDS = 300;
/** Starts an empty registry; the first push to a name makes its repository. */
async function startRegistry(options = {}) {
    const store = new Map();
    const grants = new Map();
    let guard = openGuard;
    const rules = {
        referrers: options.referrers ?? true,
        conditional: (options.conditional ?? true) ? 'honoured' : 'ignored',
        monolithic: options.monolithic ?? 'created',
        pageSize: options.pageSize ?? 1000,
        guard: () => guard,
    };
    const auth = options.auth ?? { kind: 'none' };
    const tokens = (exchange) => issueToken(exchange, tokenRules(auth, host), grants);
    const service = await startService('registry', (exchange) => auth.kind === 'bearer' && exchange.url.pathname === '/token'
        ? tokens(exchange)
        : handleRequest(exchange, store, rules));
    const host = new URL(service.url).host;
    const ownHost = auth.kind === 'bearer' && auth.realm === 'other';
    const tokenService = ownHost ? await startService('registry-token', tokens) : undefined;
    const realm = tokenService === undefined ? service.url : tokenService.url.replace('127.0.0.1', 'localhost');
    guard = guardOf(auth, { realm: `${realm}/token`, service: host, grants });
    return {
        url: service.url,
        host,
        service,
        tokenService,
        digestOf: (repository, tag) => store.get(repository)?.tags.get(tag),
        inspect: () => [...store.values()].map(inspection_viewOf),
        expireTokens: () => grants.clear(),
        close: async () => {
            await Promise.all([service.close(), tokenService?.close()]);
        },
    };
}
function tokenRules(auth, service) {
    if (auth.kind !== 'bearer')
        return { accounts: [], lifetimeSeconds: 0, anonymousPull: false, service };
    const { accounts, tokenSeconds = TOKEN_SECONDS, anonymousPull = false } = auth;
    return { accounts, lifetimeSeconds: tokenSeconds, anonymousPull, service };
}
function guardOf(auth, rules) {
    if (auth.kind === 'none')
        return openGuard;
    return auth.kind === 'basic' ? basicGuard(auth.accounts) : bearerGuard(rules);
}

;// CONCATENATED MODULE: ../sandbox/lib/encoding/json-body.js
/** The value that a client's JSON body holds; undefined when it is not JSON. */
function json_body_parseJson(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes).toString('utf8'));
    }
    catch {
        return undefined;
    }
}
/** The member at the end of a path of names; undefined where the path breaks off. */
function memberAt(value, ...path) {
    let current = value;
    for (const name of path) {
        if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name))
            return undefined;
        current = current[name];
    }
    return current;
}
/** The string at the end of a path; undefined for anything else, the empty string included. */
function stringAt(value, ...path) {
    const found = memberAt(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** The bytes of a base64 string at the end of a path; undefined when it is none. */
function base64At(value, ...path) {
    const text = stringAt(value, ...path);
    if (text === undefined || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text))
        return undefined;
    return Buffer.from(text, 'base64');
}

;// CONCATENATED MODULE: ../sandbox/lib/encoding/grpc-status.js

/** gRPC's codes with the HTTP status that grpc-gateway makes of them. */
const HTTP_STATUS = { 3: 400, 5: 404, 6: 409 };
/** A refusal as the services behind grpc-gateway (Fulcio, Rekor v2) send it. */
function grpcRefusal(code, message, headers = {}) {
    return new Refusal({ status: HTTP_STATUS[code], headers, body: { code, message, details: [] } });
}

;// CONCATENATED MODULE: ../sandbox/lib/encoding/pem.js
/** PEM as OpenSSL writes it: lines of 64 characters, a newline at the end. */
function toPem(label, der) {
    const lines = Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
/** The only block of a PEM text; undefined when there is none, more than one, or something around it. */
function fromPem(text) {
    const match = /^\s*-----BEGIN ([A-Z ]+)-----\s+([A-Za-z0-9+/=\s]+)-----END \1-----\s*$/.exec(text);
    const [, label, base64] = match ?? [];
    return label === undefined || base64 === undefined ? undefined : { label, der: Buffer.from(base64, 'base64') };
}

;// CONCATENATED MODULE: ../sandbox/lib/encoding/der.js
/** One DER element: tag, length, the contents in a row (X.690 §8.1, definite lengths only). */
function der_element(tag, ...contents) {
    const content = Buffer.concat(contents);
    return Buffer.concat([Buffer.from([tag]), lengthOctets(content.length), content]);
}
function sequence(...items) {
    return der_element(0x30, ...items);
}
/** A SET OF: DER wants its members in ascending order of their encodings (X.690 §11.6). */
function setOf(...items) {
    return der_element(0x31, ...items.toSorted((a, b) => Buffer.compare(a, b)));
}
/** A non-negative INTEGER, from a number, a bigint or big-endian bytes. */
function integer(value) {
    let bytes = value instanceof Uint8Array ? Buffer.from(value) : bytesOf(BigInt(value));
    while (bytes.length > 1 && bytes[0] === 0)
        bytes = bytes.subarray(1);
    const negative = (bytes[0] ?? 0) >= 0x80;
    return der_element(0x02, negative ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}
function objectIdentifier(dotted) {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
    return der_element(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}
function octetString(...contents) {
    return der_element(0x04, ...contents);
}
function bitString(content, unusedBits = 0) {
    return der_element(0x03, Buffer.from([unusedBits]), content);
}
function utf8String(text) {
    return der_element(0x0c, Buffer.from(text, 'utf8'));
}
function trueValue() {
    return der_element(0x01, Buffer.from([0xff]));
}
/** `[number]` around whole elements: EXPLICIT, or IMPLICIT over a SEQUENCE or SET given by its members. */
function tagged(number, ...contents) {
    return der_element(0xa0 | number, ...contents);
}
/** `[number] IMPLICIT` over a primitive type. */
function taggedPrimitive(number, content) {
    return der_element(0x80 | number, content);
}
function generalizedTime(date) {
    return der_element(0x18, Buffer.from(digitsOf(date)));
}
/** A Time as certificates have it: two-digit years until 2049 (RFC 5280 §4.1.2.5). */
function time(date) {
    if (date.getUTCFullYear() >= 2050)
        return generalizedTime(date);
    return der_element(0x17, Buffer.from(digitsOf(date).slice(2)));
}
function digitsOf(date) {
    return `${date.toISOString().replaceAll(/\D/g, '').slice(0, 14)}Z`;
}
function lengthOctets(length) {
    if (length < 0x80)
        return Buffer.from([length]);
    const bytes = bytesOf(BigInt(length));
    return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}
function bytesOf(value) {
    const hex = value.toString(16);
    return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}
function base128(part) {
    const digits = [part % 128];
    for (let rest = Math.floor(part / 128); rest > 0; rest = Math.floor(rest / 128))
        digits.unshift(128 + (rest % 128));
    return digits;
}

;// CONCATENATED MODULE: ../sandbox/lib/encoding/der-reader.js
/** Reads a single element that fills its input. Throws an Error on anything else. */
function readElement(bytes) {
    const [only, ...rest] = readElements(bytes);
    if (only === undefined || rest.length > 0)
        throw new Error('expected exactly one DER element');
    return only;
}
/** Reads the elements that stand in a row, such as the members of a SEQUENCE. Throws an Error on broken input. */
function readElements(bytes) {
    const found = [];
    for (let offset = 0; offset < bytes.length;) {
        const next = elementAt(bytes, offset);
        found.push(next);
        offset += next.encoding.length;
    }
    return found;
}
/** The number in an INTEGER element. */
function readInteger({ content }) {
    return BigInt.asIntN(content.length * 8, BigInt(`0x${content.toString('hex') || '0'}`));
}
/** The dotted form of an OBJECT IDENTIFIER element. */
function readObjectIdentifier({ tag, content }) {
    const [first, ...rest] = content;
    if (tag !== 0x06 || first === undefined)
        throw new Error('expected an OBJECT IDENTIFIER');
    const parts = [Math.min(2, Math.floor(first / 40)), first - Math.min(2, Math.floor(first / 40)) * 40];
    let part = 0;
    for (const byte of rest) {
        part = part * 128 + (byte & 0x7f);
        if (byte < 0x80) {
            parts.push(part);
            part = 0;
        }
    }
    return parts.join('.');
}
function elementAt(bytes, start) {
    const tag = bytes[start];
    const short = bytes[start + 1];
    if (tag === undefined || short === undefined)
        throw new Error('DER element cut off');
    const lengthOctets = short < 0x80 ? 0 : short & 0x7f;
    if (short === 0x80 || lengthOctets > 4)
        throw new Error('DER length not definite or too long');
    const header = start + 2;
    const content = header + lengthOctets;
    const length = lengthOctets === 0 ? short : bytes.readUIntBE(header, lengthOctets);
    if (content + length > bytes.length)
        throw new Error('DER element cut off');
    return {
        tag,
        content: bytes.subarray(content, content + length),
        encoding: bytes.subarray(start, content + length),
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/x509/extensions.js



const EKU_CODE_SIGNING = '1.3.6.1.5.5.7.3.3';
const EKU_TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
/** Bits of KeyUsage with the count of unused ones (RFC 5280 §4.2.1.3). */
const KEY_USAGE = { digitalSignature: [0x80, 7], certificateSigning: [0x06, 1] };
function extension(oid, value, critical = false) {
    return sequence(objectIdentifier(oid), ...(critical ? [trueValue()] : []), octetString(value));
}
/** For a certificate authority. `pathLength` counts the authorities allowed below it. */
function basicConstraints(pathLength) {
    return extension('2.5.29.19', sequence(trueValue(), integer(pathLength)), true);
}
function keyUsage(usage) {
    const [bits, unused] = KEY_USAGE[usage];
    return extension('2.5.29.15', bitString(Buffer.from([bits]), unused), true);
}
function extendedKeyUsage(purpose, critical = false) {
    return extension('2.5.29.37', sequence(objectIdentifier(purpose)), critical);
}
function subjectKeyIdentifier(spki) {
    return extension('2.5.29.14', octetString(keyIdentifier(spki)));
}
function authorityKeyIdentifier(issuerSpki) {
    return extension('2.5.29.35', sequence(taggedPrimitive(0, keyIdentifier(issuerSpki))));
}
/** Critical, as it must be where the subject is empty (RFC 5280 §4.2.1.6). */
function subjectAlternativeUri(uri) {
    return extension('2.5.29.17', sequence(taggedPrimitive(6, Buffer.from(uri, 'ascii'))), true);
}
function extensionsField(extensions) {
    return tagged(3, sequence(...extensions));
}
/** Method 1 of RFC 5280 §4.2.1.2: SHA-1 over the bits of the key without its algorithm. */
function keyIdentifier(spki) {
    const [, bits] = readElements(readElement(spki).content);
    if (bits === undefined)
        throw new Error('not a SubjectPublicKeyInfo');
    return (0,external_node_crypto_.createHash)('sha1').update(bits.content.subarray(1)).digest();
}

;// CONCATENATED MODULE: ../sandbox/lib/x509/certificate.js



/** Every authority of the sandbox signs with P-256 and SHA-256. */
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2';
function distinguishedName(organization, commonName) {
    const attribute = (oid, text) => text === undefined ? [] : [setOf(sequence(objectIdentifier(oid), utf8String(text)))];
    return sequence(...attribute('2.5.4.10', organization), ...attribute('2.5.4.3', commonName));
}
/** 16 random octets, positive. */
function randomSerial() {
    const serial = (0,external_node_crypto_.randomBytes)(16);
    serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
    return serial;
}
/** DER of the TBSCertificate, version 3 (RFC 5280 §4.1). */
function toBeSigned(certificate) {
    return sequence(tagged(0, integer(2)), integer(certificate.serial), ecdsaWithSha256(), certificate.issuer, sequence(time(certificate.notBefore), time(certificate.notAfter)), certificate.subject, certificate.publicKey, extensionsField(certificate.extensions));
}
/** DER of the signed certificate. */
function signCertificate(certificate, key) {
    const tbs = toBeSigned(certificate);
    return sequence(tbs, ecdsaWithSha256(), bitString((0,external_node_crypto_.sign)('sha256', tbs, key)));
}
function ecdsaWithSha256() {
    return sequence(objectIdentifier(ECDSA_WITH_SHA256));
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ../sandbox/lib/x509/key-pair.js


const generate = (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair);
async function generateP256() {
    return generate('ec', { namedCurve: 'P-256' });
}
async function generateEd25519() {
    return generate('ed25519');
}
async function generateRsa2048() {
    return generate('rsa', { modulusLength: 2048 });
}
/** DER of the SubjectPublicKeyInfo. */
function spkiOf(publicKey) {
    return publicKey.export({ format: 'der', type: 'spki' });
}
function key_pair_sha256(...parts) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const part of parts)
        hash.update(part);
    return hash.digest();
}

;// CONCATENATED MODULE: ../sandbox/lib/x509/authority.js



/** `purpose` is the extended key usage to which the intermediate is bound. */
async function createAuthority(organization, purpose, validity) {
    const [rootKey, intermediateKey] = await Promise.all([generateP256(), generateP256()]);
    const rootSpki = spkiOf(rootKey.publicKey);
    const rootName = distinguishedName(organization, organization);
    const publicKey = spkiOf(intermediateKey.publicKey);
    const commonName = `${organization}-intermediate`;
    const name = distinguishedName(organization, commonName);
    const common = { ...validity, issuer: rootName };
    const root = signCertificate({
        ...common,
        serial: randomSerial(),
        subject: rootName,
        publicKey: rootSpki,
        extensions: [keyUsage('certificateSigning'), basicConstraints(1), subjectKeyIdentifier(rootSpki)],
    }, rootKey.privateKey);
    const intermediate = signCertificate({
        ...common,
        serial: randomSerial(),
        subject: name,
        publicKey,
        extensions: [
            keyUsage('certificateSigning'),
            extendedKeyUsage(purpose),
            basicConstraints(0),
            subjectKeyIdentifier(publicKey),
            authorityKeyIdentifier(rootSpki),
        ],
    }, rootKey.privateKey);
    return {
        organization,
        commonName,
        chain: [intermediate, root],
        name,
        publicKey,
        privateKey: intermediateKey.privateKey,
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/fulcio/ct-log.js




const SCT_LIST_OID = '1.3.6.1.4.1.11129.2.4.2';
const SHA256_WITH_ECDSA = Buffer.from([4, 3]);
const NO_EXTENSIONS = uint(0, 2);
async function createCtLog() {
    const { publicKey, privateKey } = await generateP256();
    const spki = spkiOf(publicKey);
    const logId = key_pair_sha256(spki);
    return {
        publicKey: spki,
        logId,
        sctExtension: (toBeSigned, issuerPublicKey, now) => {
            const timestamp = uint(now.getTime(), 8);
            // digitally-signed struct of RFC 6962 §3.2: v1, certificate_timestamp, precert_entry.
            const signature = (0,external_node_crypto_.sign)('sha256', Buffer.concat([
                Buffer.from([0, 0]),
                timestamp,
                uint(1, 2),
                key_pair_sha256(issuerPublicKey),
                uint(toBeSigned.length, 3),
                toBeSigned,
                NO_EXTENSIONS,
            ]), privateKey);
            const sct = Buffer.concat([
                Buffer.from([0]),
                logId,
                timestamp,
                NO_EXTENSIONS,
                SHA256_WITH_ECDSA,
                vector(signature),
            ]);
            return extension(SCT_LIST_OID, octetString(vector(vector(sct))));
        },
    };
}
/** A TLS vector with a length of two octets. */
function vector(content) {
    return Buffer.concat([uint(content.length, 2), content]);
}
function uint(value, octets) {
    return Buffer.from(value.toString(16).padStart(octets * 2, '0'), 'hex');
}

;// CONCATENATED MODULE: ../sandbox/lib/fulcio/github-extensions.js



/** The arc of Fulcio's extensions (fulcio, docs/oid-info.md). */
const ARC = '1.3.6.1.4.1.57264.1';
/** The `url` of Fulcio's configuration for GitHub; tokens do not hold it. */
const SERVER = 'https://github.com';
/**
 * The extensions, subject alternative name included, that Fulcio makes from the claims of a GitHub workflow's token.
 * Throws an Error when a claim is missing.
 */
function githubExtensions(claims) {
    const claim = (name) => {
        const value = stringAt(claims, name);
        if (value === undefined)
            throw new Error(`claim ${name} is missing`);
        return value;
    };
    return [
        subjectAlternativeUri(`${SERVER}/${claim('job_workflow_ref')}`),
        ...Object.entries(legacyValues(claim)).map(([arc, text]) => extension(`${ARC}.${arc}`, Buffer.from(text))),
        ...Object.entries(values(claim)).map(([arc, text]) => extension(`${ARC}.${arc}`, utf8String(text))),
        // The one claim that a token may lack: not every job has an environment.
        extension(`${ARC}.23`, utf8String(stringAt(claims, 'environment') ?? '')),
        extension(`${ARC}.24`, utf8String(claim('sub'))),
    ];
}
/** .1 to .6 hold bare text without any DER. */
function legacyValues(claim) {
    return {
        1: claim('iss'),
        2: claim('event_name'),
        3: claim('sha'),
        4: claim('workflow'),
        5: claim('repository'),
        6: claim('ref'),
    };
}
function values(claim) {
    const repository = `${SERVER}/${claim('repository')}`;
    return {
        8: claim('iss'),
        9: `${SERVER}/${claim('job_workflow_ref')}`,
        10: claim('job_workflow_sha'),
        11: claim('runner_environment'),
        12: repository,
        13: claim('sha'),
        14: claim('ref'),
        15: claim('repository_id'),
        16: `${SERVER}/${claim('repository_owner')}`,
        17: claim('repository_owner_id'),
        18: `${SERVER}/${claim('workflow_ref')}`,
        19: claim('workflow_sha'),
        20: claim('event_name'),
        21: `${repository}/actions/runs/${claim('run_id')}/attempts/${claim('run_attempt')}`,
        22: claim('repository_visibility'),
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/oidc/json-web-token.js


/** A compact JWS with RS256 (RFC 7515 §3.1). */
function signToken(claims, key, keyId) {
    const part = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const text = `${part({ typ: 'JWT', alg: 'RS256', kid: keyId })}.${part(claims)}`;
    return `${text}.${(0,external_node_crypto_.sign)('sha256', Buffer.from(text), key).toString('base64url')}`;
}
/** Takes a compact JWS apart without trusting it; undefined when it has not three parts. */
function readToken(token) {
    const [header, claims, signature, ...rest] = token.split('.');
    if (header === undefined || claims === undefined || signature === undefined || rest.length > 0)
        return undefined;
    return {
        header: json_body_parseJson(Buffer.from(header, 'base64url')),
        claims: json_body_parseJson(Buffer.from(claims, 'base64url')),
        signedText: `${header}.${claims}`,
        signature: Buffer.from(signature, 'base64url'),
    };
}
function tokenIsSignedBy(token, key) {
    return (0,external_node_crypto_.verify)('sha256', Buffer.from(token.signedText), key, token.signature);
}

;// CONCATENATED MODULE: ../sandbox/lib/fulcio/identity-token.js



/** Fulcio's client id, which tokens must be made out for. */
const AUDIENCE = 'sigstore';
/** The leeway go-oidc grants to `nbf`. */
const NOT_BEFORE_LEEWAY_SECONDS = 300;
/** The claims of a token after all checks. Throws an Error that says which one failed. */
async function checkIdentityToken(token, issuers, now) {
    const parts = readToken(token);
    if (parts === undefined)
        throw new Error('not a JSON web token');
    const trusted = issuers.find(({ issuer }) => issuer === stringAt(parts.claims, 'iss'));
    if (trusted === undefined)
        throw new Error('issuer is not trusted');
    if (stringAt(parts.header, 'alg') !== 'RS256')
        throw new Error('algorithm is not RS256');
    if (!tokenIsSignedBy(parts, await identity_token_keyOf(parts, trusted)))
        throw new Error('signature is wrong');
    checkTerms(parts.claims, Math.floor(now.getTime() / 1000));
    return parts.claims;
}
function checkTerms(claims, now) {
    const audience = memberAt(claims, 'aud');
    if (audience !== AUDIENCE && !(Array.isArray(audience) && audience.includes(AUDIENCE))) {
        throw new Error('audience is not sigstore');
    }
    const expiry = memberAt(claims, 'exp');
    if (typeof expiry !== 'number' || expiry < now)
        throw new Error('token is expired');
    const notBefore = memberAt(claims, 'nbf');
    if (typeof notBefore === 'number' && notBefore > now + NOT_BEFORE_LEEWAY_SECONDS) {
        throw new Error('token is not valid yet');
    }
}
async function identity_token_keyOf(token, { issuer, url }) {
    const discovery = await getJson(`${url}/.well-known/openid-configuration`);
    if (stringAt(discovery, 'issuer') !== issuer)
        throw new Error('discovery document names another issuer');
    const keySet = await getJson(stringAt(discovery, 'jwks_uri') ?? '');
    const keys = memberAt(keySet, 'keys');
    const keyId = stringAt(token.header, 'kid');
    const key = Array.isArray(keys) ? keys.find((candidate) => stringAt(candidate, 'kid') === keyId) : undefined;
    if (keyId === undefined || key === undefined)
        throw new Error('key is not in the key set of the issuer');
    return (0,external_node_crypto_.createPublicKey)({ key: key, format: 'jwk' });
}
async function getJson(url) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    if (!response.ok)
        throw new Error(`${url} answered ${response.status}`);
    return response.json();
}

;// CONCATENATED MODULE: ../sandbox/lib/fulcio/possession.js




const UNPARSABLE_KEY = 'The public key supplied in the request could not be parsed';
const INSECURE_KEY = 'The public key supplied in the request is insecure';
const WRONG_SIGNATURE = 'The signature supplied in the request could not be verified';
const UNPARSABLE_REQUEST = 'The certificate signing request could not be parsed';
const CURVE_HASH = { prime256v1: 'sha256', secp384r1: 'sha384', secp521r1: 'sha512' };
const SIGNATURE_HASH = {
    '1.2.840.10045.4.3.2': 'sha256',
    '1.2.840.10045.4.3.3': 'sha384',
    '1.2.840.10045.4.3.4': 'sha512',
    '1.2.840.113549.1.1.11': 'sha256',
    '1.2.840.113549.1.1.12': 'sha384',
    '1.2.840.113549.1.1.13': 'sha512',
};
/** Checks that whoever sent the request holds the private key: by a CSR, or by a signature over the token's subject. */
function checkPossession(request, subject) {
    const csr = base64At(request, 'certificateSigningRequest');
    if (csr !== undefined)
        return checkSigningRequest(csr.toString('utf8'));
    const key = parsePublicKey(stringAt(request, 'publicKeyRequest', 'publicKey', 'content') ?? '');
    if (key === undefined)
        return { refusal: UNPARSABLE_KEY };
    if (!isStrong(key))
        return { refusal: INSECURE_KEY };
    const proof = base64At(request, 'publicKeyRequest', 'proofOfPossession');
    if (proof === undefined || !verifies(key, Buffer.from(subject), proof))
        return { refusal: WRONG_SIGNATURE };
    return { key };
}
function checkSigningRequest(pem) {
    let parts;
    try {
        parts = readSigningRequest(pem);
    }
    catch {
        return { refusal: UNPARSABLE_REQUEST };
    }
    if (!isStrong(parts.key))
        return { refusal: INSECURE_KEY };
    const hash = SIGNATURE_HASH[parts.algorithm];
    const right = hash !== undefined && (0,external_node_crypto_.verify)(hash, parts.signedBytes, parts.key, parts.signature);
    return right ? { key: parts.key } : { refusal: WRONG_SIGNATURE };
}
/** PKCS #10 (RFC 2986 §4). */
function readSigningRequest(pem) {
    const block = fromPem(pem);
    if (block === undefined || !block.label.endsWith('CERTIFICATE REQUEST'))
        throw new Error('not a PEM request');
    const [info, algorithm, signature] = readElements(readElement(block.der).content);
    const [, , spki] = readElements(info?.content ?? Buffer.alloc(0));
    const [oid] = readElements(algorithm?.content ?? Buffer.alloc(0));
    if (info === undefined || spki === undefined || oid === undefined || signature === undefined) {
        throw new Error('not a certificate signing request');
    }
    return {
        key: (0,external_node_crypto_.createPublicKey)({ key: spki.encoding, format: 'der', type: 'spki' }),
        signedBytes: info.encoding,
        algorithm: readObjectIdentifier(oid),
        signature: signature.content.subarray(1),
    };
}
function parsePublicKey(pem) {
    const block = fromPem(pem);
    if (block?.label !== 'PUBLIC KEY')
        return undefined;
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: block.der, format: 'der', type: 'spki' });
    }
    catch {
        return undefined;
    }
}
function isStrong(key) {
    const { namedCurve = '', modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    if (key.asymmetricKeyType === 'ec')
        return Object.hasOwn(CURVE_HASH, namedCurve);
    if (key.asymmetricKeyType === 'rsa')
        return modulusLength >= 2048 && modulusLength <= 4096;
    return key.asymmetricKeyType === 'ed25519';
}
function verifies(key, data, signature) {
    if (key.asymmetricKeyType === 'ed25519')
        return (0,external_node_crypto_.verify)(null, data, key, signature);
    return (0,external_node_crypto_.verify)(CURVE_HASH[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? 'sha256', data, key, signature);
}

;// CONCATENATED MODULE: ../sandbox/lib/fulcio/signing-certificate.js



/** Fulcio's certificates live for ten minutes (fulcio, pkg/ca/common.go). */
const LIFETIME_MS = 10 * 60 * 1000;
/** DER of a leaf for `key`. With a CT log, an SCT over it is embedded. */
function issueSigningCertificate(key, identityExtensions, now, { authority, ctLog }) {
    const publicKey = spkiOf(key);
    const precertificate = {
        serial: randomSerial(),
        issuer: authority.name,
        subject: distinguishedName(),
        publicKey,
        notBefore: now,
        notAfter: new Date(now.getTime() + LIFETIME_MS),
        extensions: [
            keyUsage('digitalSignature'),
            extendedKeyUsage(EKU_CODE_SIGNING),
            subjectKeyIdentifier(publicKey),
            authorityKeyIdentifier(authority.publicKey),
            ...identityExtensions,
        ],
    };
    if (ctLog === undefined)
        return signCertificate(precertificate, authority.privateKey);
    // The log signs what the leaf will be but for the SCT itself (RFC 6962 §3.2: TBSCertificate without poison).
    const sct = ctLog.sctExtension(toBeSigned(precertificate), authority.publicKey, now);
    return signCertificate({ ...precertificate, extensions: [...precertificate.extensions, sct] }, authority.privateKey);
}

;// CONCATENATED MODULE: ../sandbox/lib/fulcio/fulcio.js











const INVALID_ARGUMENT = 3;
const NOT_FOUND = 5;
/** Fulcio's HTTP API v2 for one certificate authority. */
async function startFulcio(options) {
    const [authority, ctLog] = await Promise.all([
        createAuthority('sandbox.fulcio', EKU_CODE_SIGNING, options.validity),
        options.withCtLog ? createCtLog() : undefined,
    ]);
    const chain = authority.chain.map((certificate) => toPem('CERTIFICATE', certificate));
    const refusals = [];
    async function createSigningCertificate(exchange) {
        const request = json_body_parseJson(await exchange.body());
        const claims = await authenticate(request, exchange);
        const possession = checkPossession(request, stringAt(claims, 'sub') ?? '');
        if ('refusal' in possession)
            throw refuse(possession.refusal, possession.refusal);
        const now = options.clock();
        const leaf = issueSigningCertificate(possession.key, extensionsOf(claims), now, { authority, ctLog });
        const certificates = [toPem('CERTIFICATE', leaf), ...chain];
        return {
            status: 200,
            body: {
                [ctLog === undefined ? 'signedCertificateDetachedSct' : 'signedCertificateEmbeddedSct']: {
                    chain: { certificates },
                },
            },
        };
    }
    async function authenticate(request, exchange) {
        const bearer = /^bearer (.+)$/i.exec(exchange.headers.authorization ?? '')?.[1];
        const token = stringAt(request, 'credentials', 'oidcIdentityToken') ?? bearer ?? '';
        try {
            return await checkIdentityToken(token, options.issuers, options.clock());
        }
        catch (error) {
            throw refuse('There was an error processing the identity token', reasonOf(error));
        }
    }
    function extensionsOf(claims) {
        try {
            return githubExtensions(claims);
        }
        catch (error) {
            throw refuse('There was an error processing the identity token', reasonOf(error));
        }
    }
    function refuse(message, reason) {
        refusals.push(reason);
        return grpcRefusal(INVALID_ARGUMENT, message);
    }
    const service = await startService('fulcio', async (exchange) => {
        switch (`${exchange.method} ${exchange.url.pathname}`) {
            case 'POST /api/v2/signingCert':
                return createSigningCertificate(exchange);
            case 'GET /api/v2/trustBundle':
                return { status: 200, body: { chains: [{ certificates: chain }] } };
            case 'GET /api/v2/configuration':
                return { status: 200, body: { issuers: options.issuers.map(({ issuer }) => issuerConfiguration(issuer)) } };
            case 'GET /healthz':
                return { status: 200, body: { status: 'SERVING' } };
            default:
                throw grpcRefusal(NOT_FOUND, 'Not Found');
        }
    });
    return { service, authority, ctLog, refusals };
}
function issuerConfiguration(issuerUrl) {
    return { issuerUrl, audience: 'sigstore', challengeClaim: 'sub', spiffeTrustDomain: '', issuerType: 'ci-provider' };
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ../sandbox/lib/identity/claims.js


/** GitHub's ID tokens live for five minutes. */
const TOKEN_LIFETIME_SECONDS = 300;
/** The claims of GitHub's ID token for a run (GitHub Docs, "OpenID Connect reference"). */
function claimsOf(identity, terms) {
    const issuedAt = Math.floor(terms.now.getTime() / 1000);
    return {
        jti: (0,external_node_crypto_.randomUUID)(),
        sub: subjectOf(identity),
        aud: terms.audience,
        iss: terms.issuer,
        // GitHub dates nbf back, for clients whose clock is behind.
        nbf: issuedAt - 600,
        exp: issuedAt + (terms.lifetimeSeconds ?? TOKEN_LIFETIME_SECONDS),
        iat: issuedAt,
        ref: identity.ref,
        ref_type: identity.refType,
        ref_protected: 'false',
        sha: identity.sha,
        repository: identity.repository,
        repository_id: identity.repositoryId,
        repository_owner: ownerOf(identity.repository),
        repository_owner_id: identity.ownerId,
        repository_visibility: identity.visibility,
        run_id: identity.runId,
        run_number: identity.runNumber,
        run_attempt: identity.runAttempt,
        runner_environment: identity.runnerEnvironment,
        actor: identity.actor,
        actor_id: identity.actorId,
        workflow: identity.workflow,
        workflow_ref: identity.workflowRef,
        workflow_sha: identity.workflowSha,
        job_workflow_ref: identity.jobWorkflowRef,
        job_workflow_sha: identity.jobWorkflowSha,
        head_ref: '',
        base_ref: '',
        event_name: identity.eventName,
        ...(identity.environment === undefined ? {} : { environment: identity.environment }),
    };
}
function subjectOf(identity) {
    const [owner = '', name = ''] = identity.repository.split('/');
    const repository = identity.immutableSubject
        ? `${owner}@${identity.ownerId}/${name}@${identity.repositoryId}`
        : identity.repository;
    return `repo:${repository}:${contextOf(identity)}`;
}
function contextOf({ environment, eventName, ref }) {
    if (environment !== undefined)
        return `environment:${environment}`;
    return eventName === 'pull_request' ? 'pull_request' : `ref:${ref}`;
}

;// CONCATENATED MODULE: ../sandbox/lib/oidc/oidc.js







/** GitHub's token service. `issuer` is the service's own URL unless the tokens shall name another. */
async function startOidc(clock, issuer) {
    // An RSA key takes a tenth of a second; whoever needs it first waits for it, the start does not.
    const signer = createSigner();
    const jobs = new Map();
    const service = await startService('oidc', async (exchange) => {
        if (exchange.method !== 'GET')
            return { status: 405 };
        switch (exchange.url.pathname) {
            case '/.well-known/openid-configuration':
                return { status: 200, body: discovery(iss, service.url) };
            case '/.well-known/jwks':
                return { status: 200, body: { keys: [(await signer).jwk] } };
            default:
                return issueOverHttp(exchange);
        }
    });
    const iss = issuer ?? service.url;
    async function issueOverHttp(exchange) {
        const [scheme, requestToken = ''] = (exchange.headers.authorization ?? '').split(' ');
        const job = scheme?.toLowerCase() === 'bearer' ? jobs.get(requestToken) : undefined;
        if (job?.path !== exchange.url.pathname)
            throw oidc_unauthorized();
        const audience = exchange.url.searchParams.get('audience') ?? `https://github.com/${ownerOf(job.identity.repository)}`;
        const value = await mint(job.identity, audience, job.options);
        return { status: 200, body: { count: value.length, value } };
    }
    async function mint(identity, audience, options = {}) {
        const { privateKey, keyId } = await signer;
        const claims = claimsOf(identity, {
            issuer: iss,
            audience: options.audience ?? audience,
            now: new Date(clock().getTime() - (options.ageSeconds ?? 0) * 1000),
            ...(options.lifetimeSeconds === undefined ? {} : { lifetimeSeconds: options.lifetimeSeconds }),
        });
        return signToken(claims, privateKey, keyId);
    }
    return {
        service,
        issuer: iss,
        mint,
        registerRun: (identity, options = {}) => {
            const path = `/idtoken/${(0,external_node_crypto_.randomUUID)()}/${(0,external_node_crypto_.randomUUID)()}`;
            const requestToken = (0,external_node_crypto_.randomBytes)(48).toString('base64url');
            jobs.set(requestToken, { path, identity, options });
            return {
                ACTIONS_ID_TOKEN_REQUEST_URL: `${service.url}${path}?api-version=2.0`,
                ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
            };
        },
    };
}
async function createSigner() {
    const { publicKey, privateKey } = await generateRsa2048();
    const keyId = key_pair_sha256(spkiOf(publicKey)).toString('hex').slice(0, 40).toUpperCase();
    return {
        privateKey,
        keyId,
        jwk: { ...publicKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: keyId },
    };
}
function discovery(issuer, url) {
    return {
        issuer,
        jwks_uri: `${url}/.well-known/jwks`,
        subject_types_supported: ['public', 'pairwise'],
        response_types_supported: ['id_token'],
        id_token_signing_alg_values_supported: ['RS256'],
        scopes_supported: ['openid'],
    };
}
function oidc_unauthorized() {
    return new Refusal({
        status: 401,
        headers: { 'www-authenticate': 'Bearer' },
        body: {
            $id: '1',
            innerException: null,
            message: "TF400813: The user '' is not authorized to access this resource.",
            typeName: 'Microsoft.TeamFoundation.Framework.Server.UnauthorizedRequestException',
            typeKey: 'UnauthorizedRequestException',
            errorCode: 0,
            eventId: 3000,
        },
    });
}

;// CONCATENATED MODULE: ../sandbox/lib/encoding/canonical-json.js
/**
 * JSON with sorted keys and no white space (RFC 8785). ECMAScript's own number and string forms are the canonical ones;
 * members that are undefined are left out. `quote` writes strings where another canonical form is wanted.
 */
function canonicalJson(value, quote = JSON.stringify) {
    if (typeof value === 'string')
        return quote(value);
    if (Array.isArray(value))
        return `[${value.map((item) => canonicalJson(item, quote)).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const members = Object.entries(value)
        .filter(([, member]) => member !== undefined)
        // Sorted by UTF-16 code units, as RFC 8785 §3.2.3 wants and `<` compares.
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, member]) => `${quote(name)}:${canonicalJson(member, quote)}`);
    return `{${members.join(',')}}`;
}

;// CONCATENATED MODULE: ../sandbox/lib/rekor/checkpoint.js
/** A signed note over a tree head (C2SP tlog-checkpoint, signed-note). */
function signCheckpoint(origin, size, root, signer) {
    const text = `${origin}\n${size}\n${root.toString('base64')}\n`;
    const signature = Buffer.concat([signer.keyId.subarray(0, 4), signer.sign(Buffer.from(text))]);
    return `${text}\n\u2014 ${signer.name} ${signature.toString('base64')}\n`;
}

;// CONCATENATED MODULE: ../sandbox/lib/rekor/merkle-log.js

const LEAF = Buffer.from([0]);
const NODE = Buffer.from([1]);
function leafHash(entry) {
    return key_pair_sha256(LEAF, entry);
}
function createMerkleLog() {
    // levels[k][i] is the root of the complete subtree over the leaves from i·2^k to (i+1)·2^k.
    const levels = [[]];
    const count = () => levels[0]?.length ?? 0;
    function append(hash) {
        let node = hash;
        for (let height = 0;; height += 1) {
            const level = (levels[height] ??= []);
            level.push(node);
            const left = level.at(-2);
            if (level.length % 2 === 1 || left === undefined)
                return count() - 1;
            node = key_pair_sha256(NODE, left, node);
        }
    }
    /** The Merkle tree hash over the leaves from `start` to `end`; `start` is a multiple of a power of two ≥ the span. */
    function hashOf(start, end) {
        const span = end - start;
        if (span === 0)
            return key_pair_sha256();
        const complete = Number.isInteger(Math.log2(span)) ? levels[Math.log2(span)]?.[start / span] : undefined;
        if (complete !== undefined)
            return complete;
        const middle = start + merkle_log_split(span);
        return key_pair_sha256(NODE, hashOf(start, middle), hashOf(middle, end));
    }
    function path(index, start, end) {
        if (end - start <= 1)
            return [];
        const middle = start + merkle_log_split(end - start);
        return index < middle
            ? [...path(index, start, middle), hashOf(middle, end)]
            : [...path(index, middle, end), hashOf(start, middle)];
    }
    return {
        get size() {
            return count();
        },
        append,
        root: (size = count()) => hashOf(0, size),
        prove: (index, size = count()) => {
            if (index < 0 || index >= size || size > count())
                throw new RangeError(`no leaf ${index} in a tree of ${size}`);
            return { index, size, root: hashOf(0, size), hashes: path(index, 0, size) };
        },
    };
}
/** The largest power of two below `span`. */
function merkle_log_split(span) {
    return 2 ** Math.floor(Math.log2(span - 1));
}

;// CONCATENATED MODULE: ../sandbox/lib/rekor/log-v1.js





/**
 * Entries in the frozen trees before this one. The public log has some too, so an entry's `logIndex` there is not the
 * index that its inclusion proof is for; a client that confuses the two fails here as it would there.
 */
const EARLIER_ENTRIES = 4_163_431;
async function createLogV1(hostname) {
    const { publicKey, privateKey } = await generateP256();
    const spki = spkiOf(publicKey);
    const logId = key_pair_sha256(spki);
    // 63 bits: treeIDs are positive int64.
    const treeId = (0,external_node_crypto_.randomBytes)(8).readBigUInt64BE() >> 1n;
    const signer = { name: hostname, keyId: logId, sign: (text) => (0,external_node_crypto_.sign)('sha256', text, privateKey) };
    const tree = createMerkleLog();
    const entries = [];
    const byLeaf = new Map();
    const checkpoint = (size, root) => signCheckpoint(`${hostname} - ${treeId}`, size, root, signer);
    function add(body, now) {
        const hash = leafHash(body);
        const known = byLeaf.get(hash.toString('hex'));
        if (known !== undefined)
            return { entry: known, isNew: false };
        const index = tree.append(hash);
        const promised = {
            body: body.toString('base64'),
            integratedTime: Math.floor(now.getTime() / 1000),
            logID: logId.toString('hex'),
            logIndex: EARLIER_ENTRIES + index,
        };
        const entry = {
            entryId: treeId.toString(16).padStart(16, '0') + hash.toString('hex'),
            index,
            body: promised.body,
            integratedTime: promised.integratedTime,
            signedEntryTimestamp: (0,external_node_crypto_.sign)('sha256', Buffer.from(canonicalJson(promised)), privateKey).toString('base64'),
        };
        entries.push(entry);
        byLeaf.set(hash.toString('hex'), entry);
        return { entry, isNew: true };
    }
    return {
        publicKey: spki,
        logId,
        treeId: String(treeId),
        get size() {
            return tree.size;
        },
        add,
        find: (uuid) => {
            const entry = byLeaf.get(uuid.slice(-64));
            return uuid.length === 64 || entry?.entryId === uuid ? entry : undefined;
        },
        findBody: (body) => byLeaf.get(leafHash(body).toString('hex')),
        at: (logIndex) => entries[logIndex - EARLIER_ENTRIES],
        describe: (entry) => {
            const proof = tree.prove(entry.index);
            return {
                body: entry.body,
                integratedTime: entry.integratedTime,
                logID: logId.toString('hex'),
                logIndex: EARLIER_ENTRIES + entry.index,
                verification: {
                    inclusionProof: {
                        checkpoint: checkpoint(proof.size, proof.root),
                        hashes: proof.hashes.map((hash) => hash.toString('hex')),
                        logIndex: proof.index,
                        rootHash: proof.root.toString('hex'),
                        treeSize: proof.size,
                    },
                    signedEntryTimestamp: entry.signedEntryTimestamp,
                },
            };
        },
        head: () => {
            const root = tree.root();
            return { rootHash: root.toString('hex'), checkpoint: checkpoint(tree.size, root) };
        },
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/rekor/digest-signature.js


const HASH_LENGTH = { sha256: 32, sha384: 48, sha512: 64 };
const HASH_OID = {
    sha256: '2.16.840.1.101.3.4.2.1',
    sha384: '2.16.840.1.101.3.4.2.2',
    sha512: '2.16.840.1.101.3.4.2.3',
};
/**
 * Whether `signature` is right for a message of which only the digest is known. ECDSA (DER) and RSA PKCS #1 v1.5;
 * false for every other kind of key.
 */
async function verifiesDigest(key, digest, signature, hash) {
    if (key.asymmetricKeyType === 'ec')
        return verifiesEcdsa(key, digest, signature);
    return key.asymmetricKeyType === 'rsa' && verifiesRsa(key, digest, signature, hash);
}
// Node hashes whatever it verifies, so the curves come from a library (nodejs has no raw ECDSA mode).
async function verifiesEcdsa(key, digest, signature) {
    const { p256, p384, p521 } = await __webpack_require__.e(/* import() */ 965).then(__webpack_require__.bind(__webpack_require__, 2965));
    const { crv, x = '', y = '' } = key.export({ format: 'jwk' });
    const curve = { 'P-256': p256, 'P-384': p384, 'P-521': p521 }[crv ?? ''];
    if (curve === undefined)
        return false;
    const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
    try {
        // Other signers do not normalise to low S; refusing high S would refuse half of all good signatures.
        return curve.verify(signature, digest, point, { prehash: false, lowS: false, format: 'der' });
    }
    catch {
        return false;
    }
}
function verifiesRsa(key, digest, signature, hash) {
    // DigestInfo of RFC 8017 §9.2; the algorithm's parameters are NULL.
    const expected = sequence(sequence(objectIdentifier(HASH_OID[hash]), der_element(0x05)), octetString(digest));
    try {
        return (0,external_node_crypto_.publicDecrypt)({ key, padding: external_node_crypto_.constants.RSA_PKCS1_PADDING }, signature).equals(expected);
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ../sandbox/lib/rekor/verifier.js


/** Reads a PEM certificate or public key, and writes it anew as Rekor does; undefined for anything else. */
function parseVerifier(pem) {
    const block = fromPem(pem);
    if (block?.label !== 'CERTIFICATE' && block?.label !== 'PUBLIC KEY')
        return undefined;
    const key = block.label === 'CERTIFICATE' ? keyOfCertificate(block.der) : parseSpki(block.der);
    return key === undefined ? undefined : { key, pem: toPem(block.label, block.der) };
}
function keyOfCertificate(der) {
    try {
        return new external_node_crypto_.X509Certificate(der).publicKey;
    }
    catch {
        return undefined;
    }
}
function parseSpki(der) {
    try {
        return (0,external_node_crypto_.createPublicKey)({ key: der, format: 'der', type: 'spki' });
    }
    catch {
        return undefined;
    }
}
/** Whether `signature` over the whole message is right, with the hash that goes with the key. */
function verifiesMessage(key, message, signature) {
    if (key.asymmetricKeyType === 'ed25519')
        return (0,external_node_crypto_.verify)(null, message, key, signature);
    const hash = { secp384r1: 'sha384', secp521r1: 'sha512' }[key.asymmetricKeyDetails?.namedCurve ?? ''] ?? 'sha256';
    return (0,external_node_crypto_.verify)(hash, message, key, signature);
}

;// CONCATENATED MODULE: ../sandbox/lib/rekor/proposed-entry-v1.js





/**
 * The body that Rekor v1 stores for a proposed entry: RFC 8785 JSON. Throws an Error, in words like Rekor's, for an
 * entry it would refuse. `hashedrekord` and `dsse`, both 0.0.1.
 */
async function canonicalEntry(proposed) {
    const kind = stringAt(proposed, 'kind');
    const apiVersion = stringAt(proposed, 'apiVersion');
    if (apiVersion !== '0.0.1' || (kind !== 'hashedrekord' && kind !== 'dsse')) {
        throw new Error(`entry kind '${kind ?? ''}' with version '${apiVersion ?? ''}' is not supported`);
    }
    const given = memberAt(proposed, 'spec');
    const spec = kind === 'hashedrekord' ? await hashedRekord(given) : dsse(given);
    return Buffer.from(canonicalJson({ apiVersion, kind, spec }));
}
async function hashedRekord(spec) {
    const algorithm = stringAt(spec, 'data', 'hash', 'algorithm') ?? 'sha256';
    const value = stringAt(spec, 'data', 'hash', 'value')?.toLowerCase() ?? '';
    if (!isHash(algorithm) || !/^[0-9a-f]+$/.test(value) || value.length !== HASH_LENGTH[algorithm] * 2) {
        throw new Error('invalid value for hash');
    }
    const signature = required(base64At(spec, 'signature', 'content'), 'missing signature content');
    const verifier = verifierFrom(base64At(spec, 'signature', 'publicKey', 'content'));
    if (!(await verifiesDigest(verifier.key, Buffer.from(value, 'hex'), signature, algorithm))) {
        throw new Error('verifying signature: invalid signature when validating ASN.1 encoded signature');
    }
    return {
        data: { hash: { algorithm, value } },
        signature: { content: signature.toString('base64'), publicKey: { content: base64Of(verifier.pem) } },
    };
}
function dsse(spec) {
    const text = required(stringAt(spec, 'proposedContent', 'envelope'), 'missing proposed content');
    const envelope = json_body_parseJson(Buffer.from(text));
    const payload = required(base64At(envelope, 'payload'), 'payload is not base64');
    const signatures = listAt(envelope, 'signatures').map((entry) => required(base64At(entry, 'sig'), 'signature is not base64'));
    const verifiers = listAt(spec, 'proposedContent', 'verifiers').map((entry) => verifierFrom(base64At({ entry }, 'entry')));
    if (signatures.length === 0 || verifiers.length === 0)
        throw new Error('envelope has no signatures or no verifiers');
    const message = preAuthenticationEncoding(stringAt(envelope, 'payloadType') ?? '', payload);
    const signed = signatures.map((signature) => {
        const verifier = verifiers.find(({ key }) => verifiesMessage(key, message, signature));
        return {
            signature,
            verifier: required(verifier, 'could not verify envelope: accepted signatures do not match threshold'),
        };
    });
    if (verifiers.some((verifier) => !signed.some((each) => each.verifier === verifier))) {
        throw new Error('a verifier verifies no signature');
    }
    return {
        envelopeHash: { algorithm: 'sha256', value: hexDigest(Buffer.from(text)) },
        payloadHash: { algorithm: 'sha256', value: hexDigest(payload) },
        signatures: signed.map(({ signature, verifier }) => ({
            signature: signature.toString('base64'),
            verifier: base64Of(verifier.pem),
        })),
    };
}
/** DSSE's PAE: what an envelope's signatures are over. */
function preAuthenticationEncoding(type, payload) {
    const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
    return Buffer.concat([Buffer.from(head), payload]);
}
function verifierFrom(pem) {
    return required(parseVerifier(pem?.toString('utf8') ?? ''), 'invalid public key: failure decoding PEM');
}
function required(value, complaint) {
    if (value === undefined)
        throw new Error(complaint);
    return value;
}
function listAt(value, ...path) {
    const found = memberAt(value, ...path);
    return Array.isArray(found) ? found : [];
}
function isHash(name) {
    return Object.hasOwn(HASH_LENGTH, name);
}
function hexDigest(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}
function base64Of(text) {
    return Buffer.from(text).toString('base64');
}

;// CONCATENATED MODULE: ../sandbox/lib/rekor/rekor-v1.js






const ENTRIES = '/api/v1/log/entries';
/** Rekor's limit for one retrieval. */
const MAX_RETRIEVED = 10;
/** Rekor v1 with its own tree. `hostname` is the name in its checkpoints. */
async function startRekorV1(clock, hostname) {
    const log = await createLogV1(hostname);
    const missesLeft = new Map();
    async function createEntry(exchange) {
        const body = await acceptedBody(await exchange.body());
        const { entry, isNew } = log.add(body, clock());
        const location = `${ENTRIES}/${entry.entryId}`;
        if (!isNew) {
            const message = `an equivalent entry already exists in the transparency log with UUID ${entry.entryId}`;
            return { status: 409, headers: { location }, body: { code: 409, message } };
        }
        missesLeft.set(entry.entryId, rekor.unreadableReads);
        return { status: 201, headers: { location, etag: entry.entryId }, body: entryMap(log, entry) };
    }
    function read(entry) {
        if (entry === undefined)
            return { status: 404 };
        const misses = missesLeft.get(entry.entryId) ?? 0;
        if (misses > 0) {
            missesLeft.set(entry.entryId, misses - 1);
            return { status: 404 };
        }
        return { status: 200, body: entryMap(log, entry) };
    }
    const service = await startService('rekor', async (exchange) => {
        const { pathname, searchParams } = exchange.url;
        switch (`${exchange.method} ${pathname}`) {
            case `POST ${ENTRIES}`:
                return createEntry(exchange);
            case `GET ${ENTRIES}`:
                return read(log.at(Number(searchParams.get('logIndex') ?? '-1')));
            case `POST ${ENTRIES}/retrieve`:
                return retrieve(log, exchange);
            case 'GET /api/v1/log':
                return { status: 200, body: describeLog(log) };
            case 'GET /api/v1/log/publicKey':
                return {
                    status: 200,
                    headers: { 'content-type': 'application/x-pem-file' },
                    body: toPem('PUBLIC KEY', log.publicKey),
                };
            case 'GET /ping':
                return { status: 200, body: 'pong' };
            default:
                return readByPath(exchange);
        }
    });
    function readByPath({ method, url }) {
        const uuid = url.pathname.startsWith(`${ENTRIES}/`) ? url.pathname.slice(ENTRIES.length + 1) : undefined;
        if (method !== 'GET' || uuid === undefined)
            throw rekor_v1_refusal(404, `path ${url.pathname} was not found`);
        if (!/^([0-9a-f]{64}|[0-9a-f]{80})$/.test(uuid))
            throw rekor_v1_refusal(422, 'entryUUID in path should match the pattern');
        return read(log.find(uuid));
    }
    const rekor = {
        service,
        publicKey: log.publicKey,
        logId: log.logId,
        get size() {
            return log.size;
        },
        unreadableReads: 0,
    };
    return rekor;
}
async function acceptedBody(request) {
    try {
        return await canonicalEntry(json_body_parseJson(request));
    }
    catch (error) {
        throw rekor_v1_refusal(400, `error processing entry: ${error instanceof Error ? error.message : String(error)}`);
    }
}
/** Finds several entries at once, by uuid, by index or by their proposal. */
async function retrieve(log, exchange) {
    const query = json_body_parseJson(await exchange.body());
    const list = (name) => {
        const found = memberAt(query, name);
        return Array.isArray(found) ? found : [];
    };
    const uuids = list('entryUUIDs').map((uuid) => log.find(String(uuid)));
    const indexes = list('logIndexes').map((index) => log.at(Number(index)));
    const proposals = await Promise.all(list('entries').map(async (entry) => log.findBody(await acceptedBody(Buffer.from(JSON.stringify(entry))))));
    const asked = [...uuids, ...indexes, ...proposals];
    if (asked.length === 0 || asked.length > MAX_RETRIEVED)
        throw rekor_v1_refusal(422, 'between 1 and 10 entries can be retrieved');
    return { status: 200, body: asked.flatMap((entry) => (entry === undefined ? [] : [entryMap(log, entry)])) };
}
function entryMap(log, entry) {
    return { [entry.entryId]: log.describe(entry) };
}
function describeLog(log) {
    const { rootHash, checkpoint } = log.head();
    return { inactiveShards: [], rootHash, signedTreeHead: checkpoint, treeID: log.treeId, treeSize: log.size };
}
function rekor_v1_refusal(code, message) {
    return new Refusal({ status: code, body: { code, message } });
}

;// CONCATENATED MODULE: ../sandbox/lib/rekor/proposed-entry-v2.js




/** The client algorithms that Rekor v2 takes by default, by their PublicKeyDetails. Ed25519 was removed in 2026. */
const ALGORITHMS = {
    PKIX_ECDSA_P256_SHA_256: { hash: 'sha256', hashLabel: 'SHA2_256', curve: 'prime256v1' },
    PKIX_ECDSA_P384_SHA_384: { hash: 'sha384', hashLabel: 'SHA2_384', curve: 'secp384r1' },
    PKIX_ECDSA_P521_SHA_512: { hash: 'sha512', hashLabel: 'SHA2_512', curve: 'secp521r1' },
    PKIX_RSA_PKCS1V15_2048_SHA256: { hash: 'sha256', hashLabel: 'SHA2_256', bits: 2048 },
    PKIX_RSA_PKCS1V15_3072_SHA256: { hash: 'sha256', hashLabel: 'SHA2_256', bits: 3072 },
    PKIX_RSA_PKCS1V15_4096_SHA256: { hash: 'sha256', hashLabel: 'SHA2_256', bits: 4096 },
};
/** The body that Rekor v2 stores for a `hashedRekordRequestV002`; undefined for one that it refuses. */
async function canonicalHashedRekord(request) {
    const keyDetails = stringAt(request, 'signature', 'verifier', 'keyDetails') ?? '';
    const algorithm = Object.hasOwn(ALGORITHMS, keyDetails) ? ALGORITHMS[keyDetails] : undefined;
    const digest = base64At(request, 'digest');
    const signature = base64At(request, 'signature', 'content');
    const verifier = verifierOf(memberAt(request, 'signature', 'verifier'));
    if (algorithm === undefined || digest === undefined || signature === undefined || verifier === undefined) {
        return undefined;
    }
    if (digest.length !== HASH_LENGTH[algorithm.hash] || !isOf(verifier.key, algorithm))
        return undefined;
    if (!(await verifiesDigest(verifier.key, digest, signature, algorithm.hash)))
        return undefined;
    const hashedRekordV002 = {
        data: { algorithm: algorithm.hashLabel, digest: digest.toString('base64') },
        signature: { content: signature.toString('base64'), verifier: { keyDetails, ...verifier.member } },
    };
    return Buffer.from(canonicalJson({ apiVersion: '0.0.2', kind: 'hashedrekord', spec: { hashedRekordV002 } }));
}
function verifierOf(value) {
    const certificate = base64At(value, 'x509Certificate', 'rawBytes');
    const publicKey = base64At(value, 'publicKey', 'rawBytes');
    if ((certificate === undefined) === (publicKey === undefined))
        return undefined;
    const rawBytes = certificate ?? publicKey ?? Buffer.alloc(0);
    const key = certificate === undefined ? parseSpki(rawBytes) : keyOfCertificate(rawBytes);
    const name = certificate === undefined ? 'publicKey' : 'x509Certificate';
    return key === undefined ? undefined : { key, member: { [name]: { rawBytes: rawBytes.toString('base64') } } };
}
function isOf(key, algorithm) {
    const { namedCurve, modulusLength } = key.asymmetricKeyDetails ?? {};
    return algorithm.curve === undefined
        ? key.asymmetricKeyType === 'rsa' && modulusLength === algorithm.bits
        : key.asymmetricKeyType === 'ec' && namedCurve === algorithm.curve;
}

;// CONCATENATED MODULE: ../sandbox/lib/rekor/rekor-v2.js








const rekor_v2_INVALID_ARGUMENT = 3;
const rekor_v2_NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
/** Signature type of Ed25519 in a signed note's key id (C2SP signed-note). */
const ED25519_NOTE = 0x01;
/** Rekor v2 (rekor-tiles) with its own tree. `hostname` is the origin of its checkpoints. */
async function startRekorV2(hostname) {
    const { publicKey, privateKey } = await generateEd25519();
    const spki = spkiOf(publicKey);
    // The raw key is the last 32 octets of the SubjectPublicKeyInfo (RFC 8410).
    const logId = key_pair_sha256(Buffer.from(`${hostname}\n`), Buffer.from([ED25519_NOTE]), spki.subarray(-32));
    const signer = { name: hostname, keyId: logId, sign: (text) => (0,external_node_crypto_.sign)(null, text, privateKey) };
    const tree = createMerkleLog();
    const indexes = new Map();
    async function createEntry(exchange) {
        const body = await rekor_v2_acceptedBody(json_body_parseJson(await exchange.body()));
        const hash = leafHash(body);
        const known = indexes.get(hash.toString('hex'));
        if (known !== undefined)
            throw duplicate(known);
        const index = tree.append(hash);
        indexes.set(hash.toString('hex'), index);
        return { status: 201, body: transparencyLogEntry(body, index, { tree, logId, signer }) };
    }
    const service = await startService('rekor-v2', async (exchange) => {
        switch (`${exchange.method} ${exchange.url.pathname}`) {
            case 'POST /api/v2/log/entries':
                return createEntry(exchange);
            case 'GET /api/v2/checkpoint':
                return {
                    status: 200,
                    headers: { 'content-type': 'application/octet-stream' },
                    body: signCheckpoint(hostname, tree.size, tree.root(), signer),
                };
            case 'GET /healthz':
                return { status: 200, body: { status: 'SERVING' } };
            default:
                throw grpcRefusal(rekor_v2_NOT_FOUND, 'Not Found');
        }
    });
    return {
        service,
        publicKey: spki,
        logId,
        get size() {
            return tree.size;
        },
    };
}
async function rekor_v2_acceptedBody(request) {
    const hashedRekord = memberAt(request, 'hashedRekordRequestV002');
    // DSSE entries were dropped (rekor-tiles#744); envelopes are logged by the digest of what they sign.
    if (hashedRekord === undefined)
        throw grpcRefusal(rekor_v2_INVALID_ARGUMENT, 'invalid type, must be hashedrekord');
    const body = await canonicalHashedRekord(hashedRekord);
    if (body === undefined)
        throw grpcRefusal(rekor_v2_INVALID_ARGUMENT, 'invalid hashedrekord request');
    return body;
}
function duplicate(index) {
    const message = `an equivalent entry already exists in the transparency log with index ${index}`;
    return grpcRefusal(ALREADY_EXISTS, message, { 'x-log-index': String(index) });
}
/** The JSON form of TransparencyLogEntry. rekor-tiles writes fields without a value too, so clients see null and "0". */
function transparencyLogEntry(body, index, { tree, logId, signer }) {
    const { root, size, hashes } = tree.prove(index);
    return {
        logIndex: String(index),
        logId: { keyId: logId.toString('base64') },
        kindVersion: { kind: 'hashedrekord', version: '0.0.2' },
        integratedTime: '0',
        inclusionPromise: null,
        inclusionProof: {
            logIndex: String(index),
            rootHash: root.toString('base64'),
            treeSize: String(size),
            hashes: hashes.map((hash) => hash.toString('base64')),
            checkpoint: { envelope: signCheckpoint(signer.name, size, root, signer) },
        },
        canonicalizedBody: body.toString('base64'),
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/trust/client-trust-config.js
/** Trusted root and signing configuration in one document (protobuf-specs, ClientTrustConfig). */
function clientTrustConfig(trustedRoot, signingConfig) {
    return { mediaType: 'application/vnd.dev.sigstore.clienttrustconfig.v0.1+json', trustedRoot, signingConfig };
}

;// CONCATENATED MODULE: ../sandbox/lib/trust/signing-config.js
/** `signing_config.v0.2.json` (protobuf-specs, sigstore_trustroot.proto). `since` begins every validity. */
function signingConfig(urls, since, choice = {}) {
    const service = (url, majorApiVersion) => ({
        url,
        majorApiVersion,
        validFor: { start: since.toISOString() },
        operator: 'sandbox',
    });
    const offered = choice.rekor ?? 'v1';
    const logs = [
        ...(offered === 'v2' || offered === 'both' ? [service(urls.rekorV2, 2)] : []),
        ...(offered === 'v1' || offered === 'both' ? [service(urls.rekor, 1)] : []),
    ];
    return {
        mediaType: 'application/vnd.dev.sigstore.signingconfig.v0.2+json',
        caUrls: [service(urls.fulcio, 1)],
        oidcUrls: [service(urls.oidc, 1)],
        rekorTlogUrls: logs,
        rekorTlogConfig: { selector: 'ANY' },
        tsaUrls: choice.tsa === false ? [] : [service(urls.tsa, 1)],
        tsaConfig: { selector: 'ANY' },
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/trust/trusted-root.js
/** `trusted_root.json` in Sigstore's JSON form (protobuf-specs, sigstore_trustroot.proto). `since` begins every validity. */
function trustedRoot({ fulcio, rekor, rekorV2, tsa }, since) {
    const start = since.toISOString();
    return {
        mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
        tlogs: [
            log(rekor.service.url, rekor, 'PKIX_ECDSA_P256_SHA_256', start),
            log(rekorV2.service.url, rekorV2, 'PKIX_ED25519', start),
        ],
        certificateAuthorities: [authority(fulcio.service.url, fulcio.authority, fulcio.authority.chain, start)],
        ctlogs: fulcio.ctLog === undefined ? [] : [log(fulcio.service.url, fulcio.ctLog, 'PKIX_ECDSA_P256_SHA_256', start)],
        timestampAuthorities: [authority(tsa.url, tsa.authority, tsa.chain, start)],
    };
}
function log(baseUrl, { publicKey, logId }, keyDetails, start) {
    return {
        baseUrl,
        hashAlgorithm: 'SHA2_256',
        publicKey: { rawBytes: publicKey.toString('base64'), keyDetails, validFor: { start } },
        logId: { keyId: logId.toString('base64') },
    };
}
function authority(uri, { organization, commonName }, chain, start) {
    return {
        subject: { organization, commonName },
        uri,
        certChain: { certificates: chain.map((certificate) => ({ rawBytes: certificate.toString('base64') })) },
        validFor: { start },
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/tsa/timestamp-request.js


/** The hashes that timestamp-authority accepts; SHA-1 is refused as weak. */
const HASHES = {
    sha256: { oid: '2.16.840.1.101.3.4.2.1', length: 32 },
    sha384: { oid: '2.16.840.1.101.3.4.2.2', length: 48 },
    sha512: { oid: '2.16.840.1.101.3.4.2.3', length: 64 },
};
/** timestamp-authority's own JSON form. Throws an Error with the service's words. */
function readJsonRequest(body) {
    const request = json_body_parseJson(body);
    const digest = base64At(request, 'artifactHash');
    if (digest === undefined)
        throw new Error('Error generating timestamp response');
    const hash = HASHES[stringAt(request, 'hashAlgorithm')?.toLowerCase().replace('-', '') ?? ''];
    const nonce = memberAt(request, 'nonce');
    return checked(hash, {
        digest,
        nonce: typeof nonce === 'number' && Number.isInteger(nonce) && nonce >= 0 ? BigInt(nonce) : undefined,
        policy: stringAt(request, 'tsaPolicyOID'),
        withCertificates: memberAt(request, 'certificates') === true,
    });
}
/** A TimeStampReq (RFC 3161 §2.4.1) in DER. Throws an Error with the service's words. */
function readDerRequest(body) {
    try {
        return fromElements(readElements(readElement(body).content));
    }
    catch (error) {
        throw error instanceof RequestError ? error : new Error('Error generating timestamp response', { cause: error });
    }
}
function fromElements([, imprint, ...optional]) {
    const [algorithm, digest] = readElements(imprint?.content ?? Buffer.alloc(0));
    const [hashOid] = readElements(algorithm?.content ?? Buffer.alloc(0));
    if (hashOid === undefined || digest === undefined)
        throw new Error('no message imprint');
    const oid = readObjectIdentifier(hashOid);
    const find = (tag) => optional.find((each) => each.tag === tag);
    const [policy, nonce, certificates] = [find(0x06), find(0x02), find(0x01)];
    return checked(Object.values(HASHES).find((hash) => hash.oid === oid), {
        digest: digest.content,
        nonce: nonce === undefined ? undefined : readInteger(nonce),
        policy: policy === undefined ? undefined : readObjectIdentifier(policy),
        withCertificates: certificates?.content[0] === 0xff,
    });
}
/** A request that was understood and refused. */
class RequestError extends Error {
}
function checked(hash, rest) {
    if (hash === undefined)
        throw new RequestError('Weak hash algorithm in timestamp request');
    if (rest.digest.length !== hash.length) {
        throw new RequestError('Message digest has incorrect length for specified algorithm');
    }
    return { ...rest, hashOid: hash.oid };
}

;// CONCATENATED MODULE: ../sandbox/lib/tsa/timestamp-response.js




const OID = {
    signedData: '1.2.840.113549.1.7.2',
    timestampInfo: '1.2.840.113549.1.9.16.1.4',
    contentType: '1.2.840.113549.1.9.3',
    messageDigest: '1.2.840.113549.1.9.4',
    signingTime: '1.2.840.113549.1.9.5',
    signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
    sha256: '2.16.840.1.101.3.4.2.1',
};
/** Sigstore's policy, for requests that name none. */
const DEFAULT_POLICY = '1.3.6.1.4.1.57264.2';
const ACCURACY_SECONDS = 1;
/** DER of a TimeStampResp with status granted (RFC 3161 §2.4.2). */
function timestampResponse(request, signer, now) {
    const info = timestampInfo(request, now);
    const signedData = sequence(integer(3), setOf(sha256Algorithm()), sequence(objectIdentifier(OID.timestampInfo), tagged(0, octetString(info))), ...(request.withCertificates ? [tagged(0, signer.certificate, ...signer.chain)] : []), setOf(signerInfo(info, signer, now)));
    const token = sequence(objectIdentifier(OID.signedData), tagged(0, signedData));
    return sequence(sequence(integer(0)), token);
}
function timestampInfo(request, now) {
    return sequence(integer(1), objectIdentifier(request.policy ?? DEFAULT_POLICY), sequence(sequence(objectIdentifier(request.hashOid)), octetString(request.digest)), integer(randomSerial()), generalizedTime(now), sequence(integer(ACCURACY_SECONDS)), ...(request.nonce === undefined ? [] : [integer(request.nonce)]));
}
/** SignerInfo of RFC 5652 §5.3, with the attributes that RFC 3161 and RFC 5816 ask for. */
function signerInfo(info, signer, now) {
    // ESSCertIDv2 with its default hash, SHA-256 (RFC 5035 §4): binds the token to this very certificate.
    const certificateId = sequence(sequence(sequence(octetString(key_pair_sha256(signer.certificate)))));
    const attributes = setOf(attribute(OID.contentType, objectIdentifier(OID.timestampInfo)), attribute(OID.signingTime, time(now)), attribute(OID.messageDigest, octetString(key_pair_sha256(info))), attribute(OID.signingCertificateV2, certificateId));
    // Signed as a SET, sent as [0] IMPLICIT (RFC 5652 §5.4).
    const implicit = Buffer.from(attributes);
    implicit[0] = 0xa0;
    return sequence(integer(1), sequence(signer.issuer, integer(signer.serial)), sha256Algorithm(), implicit, ecdsaWithSha256(), octetString((0,external_node_crypto_.sign)('sha256', attributes, signer.privateKey)));
}
function attribute(oid, value) {
    return sequence(objectIdentifier(oid), setOf(value));
}
function sha256Algorithm() {
    return sequence(objectIdentifier(OID.sha256));
}

;// CONCATENATED MODULE: ../sandbox/lib/tsa/tsa.js









const TIMESTAMP_PATH = '/api/v1/timestamp';
/** Sigstore's timestamp-authority: RFC 3161 over HTTP, and its JSON form of the request. */
async function startTsa(clock, validity) {
    const authority = await createAuthority('sandbox.timestamp', EKU_TIME_STAMPING, validity);
    const signer = await tsa_createSigner(authority, validity);
    const chain = [signer.certificate, ...authority.chain];
    async function createTimestamp(exchange) {
        const request = readRequest(exchange.headers['content-type'] ?? '', await exchange.body());
        return {
            status: 201,
            headers: { 'content-type': 'application/timestamp-reply' },
            body: timestampResponse(request, signer, clock()),
        };
    }
    const service = await startService('tsa', async (exchange) => {
        switch (`${exchange.method} ${exchange.url.pathname}`) {
            case `POST ${TIMESTAMP_PATH}`:
                return createTimestamp(exchange);
            case `GET ${TIMESTAMP_PATH}/certchain`:
                return {
                    status: 200,
                    headers: { 'content-type': 'application/pem-certificate-chain' },
                    body: chain.map((certificate) => toPem('CERTIFICATE', certificate)).join(''),
                };
            case 'GET /ping':
                return { status: 200, body: 'pong' };
            default:
                throw tsa_refusal(404, `path ${exchange.url.pathname} was not found`);
        }
    });
    return { service, url: service.url + TIMESTAMP_PATH, authority, chain };
}
async function tsa_createSigner(authority, validity) {
    const { publicKey, privateKey } = await generateP256();
    const spki = spkiOf(publicKey);
    const serial = randomSerial();
    const certificate = signCertificate({
        ...validity,
        serial,
        issuer: authority.name,
        subject: distinguishedName(authority.organization, `${authority.organization}-tsa`),
        publicKey: spki,
        extensions: [
            keyUsage('digitalSignature'),
            // The only purpose, and critical (RFC 3161 §2.3).
            extendedKeyUsage(EKU_TIME_STAMPING, true),
            subjectKeyIdentifier(spki),
            authorityKeyIdentifier(authority.publicKey),
        ],
    }, authority.privateKey);
    return { certificate, issuer: authority.name, serial, privateKey, chain: authority.chain };
}
function readRequest(contentType, body) {
    try {
        if (contentType.startsWith('application/json'))
            return readJsonRequest(body);
        if (contentType.startsWith('application/timestamp-query'))
            return readDerRequest(body);
    }
    catch (error) {
        throw tsa_refusal(400, error instanceof Error ? error.message : String(error));
    }
    throw tsa_refusal(415, `unsupported media type "${contentType}", only [application/json application/timestamp-query] are allowed`);
}
function tsa_refusal(code, message) {
    return new Refusal({ status: code, body: { code, message } });
}

;// CONCATENATED MODULE: ../sandbox/lib/tuf/repository.js



const SPEC_VERSION = '1.0.31';
const VERSION = 1;
/** A TUF repository of one version with consistent snapshots; one P-256 key has all four roles. */
async function createTufRepository(targets, expires) {
    const key = await createKey();
    const document = (type, body) => {
        const signed = {
            _type: type,
            spec_version: SPEC_VERSION,
            version: VERSION,
            expires: `${expires.toISOString().slice(0, 19)}Z`,
            ...body,
        };
        const sig = (0,external_node_crypto_.sign)('sha256', Buffer.from(tufCanonicalJson(signed)), key.privateKey).toString('hex');
        return Buffer.from(JSON.stringify({ signatures: [{ keyid: key.id, sig }], signed }, undefined, 1));
    };
    const root = document('root', rootBody(key));
    const targetsFile = document('targets', { targets: describeAll(targets) });
    const snapshot = document('snapshot', { meta: { 'targets.json': { version: VERSION, ...repository_describe(targetsFile) } } });
    const timestamp = document('timestamp', { meta: { 'snapshot.json': { version: VERSION, ...repository_describe(snapshot) } } });
    return new Map([
        [`${VERSION}.root.json`, root],
        ['root.json', root],
        ['timestamp.json', timestamp],
        [`${VERSION}.snapshot.json`, snapshot],
        [`${VERSION}.targets.json`, targetsFile],
        ...[...targets].map(([name, content]) => [`targets/${sha256Hex(content)}.${name}`, content]),
    ]);
}
async function createKey() {
    const { publicKey, privateKey } = await generateP256();
    const publicForm = {
        keytype: 'ecdsa',
        scheme: 'ecdsa-sha2-nistp256',
        keyval: { public: publicKey.export({ format: 'pem', type: 'spki' }) },
    };
    return { id: sha256Hex(Buffer.from(tufCanonicalJson(publicForm))), publicForm, privateKey };
}
/** The form that TUF signs: unlike RFC 8785 it leaves control characters, as the lines of a PEM key have, unescaped. */
function tufCanonicalJson(value) {
    return canonicalJson(value, (text) => `"${text.replaceAll(/["\\]/g, String.raw `\$&`)}"`);
}
function rootBody({ id, publicForm }) {
    const role = { keyids: [id], threshold: 1 };
    return {
        consistent_snapshot: true,
        keys: { [id]: publicForm },
        roles: { root: role, timestamp: role, snapshot: role, targets: role },
    };
}
function describeAll(files) {
    return Object.fromEntries([...files].map(([name, content]) => [name, repository_describe(content)]));
}
function repository_describe(content) {
    return { length: content.length, hashes: { sha256: sha256Hex(content) } };
}
function sha256Hex(content) {
    return (0,external_node_crypto_.createHash)('sha256').update(content).digest('hex');
}

;// CONCATENATED MODULE: ../sandbox/lib/tuf/tuf.js


/** Serves a TUF repository, which is made when it is first asked for. `targets` gives names and JSON values. */
async function startTuf(targets, expires) {
    let repository;
    async function files() {
        repository ??= createTufRepository(new Map(Object.entries(targets()).map(([name, value]) => [name, Buffer.from(JSON.stringify(value))])), expires);
        return repository;
    }
    const service = await startService('tuf', async ({ method, url }) => {
        const content = (await files()).get(decodeURIComponent(url.pathname.slice(1)));
        if (method !== 'GET' || content === undefined)
            return { status: 404 };
        return { status: 200, headers: { 'content-type': 'application/json' }, body: content };
    });
    return { service, rootJson: async () => (await files()).get('root.json') ?? Buffer.alloc(0) };
}

;// CONCATENATED MODULE: ../sandbox/lib/sigstore/sigstore.js









/** The name in the checkpoints of both logs: verifiers compare it with the host of the log's URL. */
const HOSTNAME = '127.0.0.1';
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;
/** Starts token service, Fulcio, both versions of Rekor, timestamp authority and TUF repository on loopback. */
async function startSigstore(options = {}) {
    const clock = options.clock ?? (() => new Date());
    const since = new Date(clock().getTime() - YEAR_MS);
    const validity = { notBefore: since, notAfter: new Date(clock().getTime() + 9 * YEAR_MS) };
    const oidc = await startOidc(clock, options.issuer);
    const issuers = [{ issuer: oidc.issuer, url: oidc.service.url }];
    const [fulcio, rekor, rekorV2, tsa] = await Promise.all([
        startFulcio({ clock, issuers, validity, withCtLog: options.ctLog ?? true }),
        startRekorV1(clock, HOSTNAME),
        startRekorV2(HOSTNAME),
        startTsa(clock, validity),
    ]);
    const root = trustedRoot({ fulcio, rekor, rekorV2, tsa }, since);
    const urls = {
        fulcio: fulcio.service.url,
        oidc: oidc.service.url,
        rekor: rekor.service.url,
        rekorV2: rekorV2.service.url,
        tsa: tsa.url,
    };
    const config = (choice) => signingConfig(urls, since, choice);
    // The targets of the public good instance: v1 by default, v2 on request.
    const tuf = await startTuf(() => ({
        'trusted_root.json': root,
        'signing_config.v0.2.json': config(),
        'signing_config_rekor_v2.v0.2.json': config({ rekor: 'both' }),
    }), validity.notAfter);
    return {
        oidc,
        fulcio,
        rekor,
        rekorV2,
        tsa,
        tuf,
        trustedRoot: root,
        signingConfig: config,
        clientTrustConfig: (choice) => clientTrustConfig(root, config(choice)),
        registerRun: (identity, options) => oidc.registerRun(identity, options),
        close: async () => {
            await Promise.all([oidc, fulcio, rekor, rekorV2, tsa, tuf].map(async ({ service }) => service.close()));
        },
    };
}

;// CONCATENATED MODULE: ../sandbox/lib/sandbox.js



/** Starts everything on free ports of 127.0.0.1. Keys are made anew each time. */
async function startSandbox() {
    const [sigstore, registry, github] = await Promise.all([startSigstore(), startRegistry(), startGitHub()]);
    return {
        sigstore,
        registry,
        github,
        close: async () => {
            await Promise.all([sigstore.close(), registry.close(), github.close()]);
        },
    };
}

;// CONCATENATED MODULE: ./lib/world.js






/** The workflow that signs, as `owner/name/path@ref`, and its commit: the one that projects call. */
const SIGNER = {
    ref: 'kubernetes-sigs/release-actions/.github/workflows/secure-release.yml@refs/tags/v1.0.0',
    sha: 'c0ffee'.padEnd(40, '0'),
};
async function openWorld(project, tag, folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const sandbox = await startSandbox();
    const { repository } = project;
    const identity = runIdentity({ repository, ref: `refs/tags/${tag}` });
    sandbox.github.addRepository({
        fullName: repository,
        id: Number(identity.repositoryId),
        ownerId: Number(identity.ownerId),
    });
    const commit = sandbox.github.addCommit(repository, {
        message: `Release ${tag}`,
        ...(project.commit === undefined ? {} : { sha: project.commit }),
    });
    sandbox.github.addTag(repository, { name: tag, commit: commit.sha, message: `Release ${tag}` });
    const trustedRoot = (0,external_node_path_.join)(folder, 'trusted_root.json');
    const signingConfig = (0,external_node_path_.join)(folder, 'signing_config.json');
    await (0,promises_.writeFile)(trustedRoot, JSON.stringify(sandbox.sigstore.trustedRoot, undefined, 2));
    await (0,promises_.writeFile)(signingConfig, JSON.stringify(sandbox.sigstore.signingConfig({ rekor: 'v1', tsa: true }), undefined, 2));
    const madeUpTime = project.commit === undefined ? Math.floor(Date.now() / 1000) : undefined;
    return { sandbox, trustedRoot, signingConfig, project, tag, commit: commit.sha, signer: SIGNER, madeUpTime };
}
/** A run of the project's release workflow on its tag, whose jobs are written in our reusable workflow. */
function releaseRun(world, attempt) {
    return runIdentity({
        repository: world.project.repository,
        ref: `refs/tags/${world.tag}`,
        sha: world.commit,
        runAttempt: String(attempt),
        reusable: SIGNER,
    });
}
/** A stranger's run that calls the same reusable workflow, or has one of its own. */
function strangersRun(world, reusable) {
    const own = releaseRun(world, 1);
    return runIdentity({
        repository: 'somebody/else',
        ref: own.ref,
        ...(reusable ? { reusable: { ref: own.jobWorkflowRef, sha: own.jobWorkflowSha } } : {}),
    });
}
/** What the runner gives to the steps of a job: its variables, and the values of the contexts in action.yml. */
function stepSurroundings(world, job) {
    const { sandbox, project } = world;
    const token = sandbox.github.addToken({ repository: project.repository, permissions: job.permissions });
    const { identity } = job;
    return {
        environment: {
            ...runnerEnvironment(identity),
            GITHUB_API_URL: sandbox.github.apiUrl,
            // A second attempt must say the same, and the time of the commit is what documents are dated by.
            ...(world.madeUpTime === undefined ? {} : { SOURCE_DATE_EPOCH: String(world.madeUpTime) }),
            ...(job.idToken ? sandbox.sigstore.registerRun(identity) : {}),
        },
        contexts: {
            'github.token': token,
            'job.workflow_ref': identity.jobWorkflowRef,
            'github.repository': identity.repository,
        },
        event: eventPayload(identity),
        secrets: [token],
    };
}

;// CONCATENATED MODULE: ./lib/step.js




/** What each job of secure-release.yml may do. A reader is a user of the release, on a machine of their own. */
const RIGHTS = {
    build: { permissions: { contents: 'read' }, idToken: false },
    sbom: { permissions: { contents: 'read' }, idToken: false },
    attest: { permissions: { attestations: 'write' }, idToken: true },
    publish: { permissions: { contents: 'write' }, idToken: false },
    reader: { permissions: {}, idToken: false },
};
/** The file that keeps the log of a step. */
function logPath({ folder }, name) {
    return (0,external_node_path_.join)(folder, 'logs', `${name}.log`);
}
/** Starts a bundle as a step of a job and keeps its log and summary. That no token is in the log is checked always. */
async function runStep(world, place, request, checks) {
    const { secrets, ...surroundings } = stepSurroundings(world, {
        identity: request.identity,
        ...RIGHTS[request.job],
    });
    const result = await runAction({
        folder: (0,external_node_path_.join)(place.root, `action-${request.action}`),
        inputs: request.inputs,
        ...surroundings,
        workspace: request.workspace ?? place.workspace,
        temporary: (0,external_node_path_.join)(place.workspace, 'temp'),
    });
    for (const folder of ['logs', 'summaries'])
        await (0,promises_.mkdir)((0,external_node_path_.join)(place.folder, folder), { recursive: true });
    await (0,promises_.writeFile)(logPath(place, request.name), `${result.log.join('\n')}\n`);
    await (0,promises_.writeFile)((0,external_node_path_.join)(place.folder, 'summaries', `${request.name}.md`), result.summary);
    checks.add(`${request.name}: no token in its log`, !leaks(result.rawLog, secrets));
    return result;
}
/** A token may stand in the line that asks the runner to mask it, and nowhere else. */
function leaks(lines, secrets) {
    const shown = lines.filter((line) => !line.startsWith('::add-mask::')).join('\n');
    return secrets.some((secret) => shown.includes(secret)) || /eyJ[\w-]{10,}\.eyJ[\w-]{10,}\./.test(shown);
}

;// CONCATENATED MODULE: ./lib/make-release.js






/** The steps of the release, one process each; a step that fails ends it, as it ends a job. Says whether all succeeded. */
async function makeRelease(attempt, release, ears) {
    const { world, place } = attempt;
    const collect = collectStep(release.artifacts, place.workspace);
    const workspace = world.project.folder;
    const collected = await makeStep(attempt, { ...collect, workspace, position: 1 }, ears);
    if (collected.exitCode !== 0)
        return false;
    const image = await makeImage(world, place, collected.outputs['files'] ?? '');
    const images = [...(image === undefined ? [] : [image]), ...release.copies];
    for (const [index, step] of releaseSteps(world, images).entries()) {
        const { exitCode } = await makeStep(attempt, { ...step, position: index + 2 }, ears);
        if (exitCode !== 0)
            return false;
    }
    return true;
}
/** After this time a line says what is being waited for. */
const PATIENCE_MS = 2000;
async function makeStep({ world, place, number }, step, { checks, host }) {
    const again = number > 1 ? 'again-' : '';
    const name = `${again}${String(step.position).padStart(2, '0')}-${step.action}`;
    const waiting = setTimeout(() => host.info(`  … ${step.title}`), PATIENCE_MS);
    const request = { ...step, name, identity: releaseRun(world, number) };
    const result = await runStep(world, place, request, checks).finally(() => clearTimeout(waiting));
    const holds = result.exitCode === 0;
    const seconds = (result.durationMs / 1000).toFixed(1);
    host.info(`  ${holds ? '✓' : '✗'} ${step.title} (${step.action}, ${seconds} s)`);
    const lines = holds ? [] : failureOf(result);
    const title = `${again === '' ? '' : 'again: '}${step.title} succeeds`;
    checks.add(title, holds, holds ? undefined : lines.join(' '), 'elsewhere');
    for (const line of lines)
        host.info(`      ${line}`);
    if (!holds)
        host.info(`      Log: ${logPath(place, name)}`);
    return result;
}
/** Code and message, then how to repair it: the last error of a step is what ended it. */
function failureOf({ annotations, exitCode }) {
    const error = annotations.findLast(({ name }) => name === 'error');
    if (error === undefined)
        return [exitCode === null ? 'It took too long and was stopped.' : `Exit code ${exitCode}.`];
    const code = /[A-Z][A-Z0-9_]+$/.exec(error.properties['title'] ?? '')?.[0];
    const [message = '', ...repair] = error.value.split('\n');
    return [code === undefined ? message : `${code}: ${message}`, ...repair];
}
/** The image of a release is pushed by its build; here it is made of the collected files, whose paths `files` lists. */
async function makeImage(world, place, files) {
    const repository = exampleRepository(world.sandbox.registry.host, world.project.repository);
    const names = files.split('\n').map((path) => (0,external_node_path_.basename)(path));
    const pushed = await pushExample(repository, (0,external_node_path_.join)(place.workspace, RELEASE), names, world.tag);
    if (pushed === undefined)
        return undefined;
    return (0,oci_reference/* formatReference */.FH)({ registry: repository.registry, repository: repository.repository, digest: pushed.digest });
}

;// CONCATENATED MODULE: ./lib/world-state.js

/** What the world holds, each as one comparable text: what a second attempt must leave as it is. */
function worldState({ sandbox, project }) {
    const releases = sandbox.github.releases(project.repository).map(({ id, draft, assets }) => ({
        id,
        draft,
        assets: assets.map(({ id, name, bytes }) => [id, name, hashOf(bytes)]),
    }));
    // By digest: as JSON the blobs would be lists of numbers, a hundred times what they are.
    const registry = sandbox.registry.inspect().map(({ name, blobs, manifests, tags }) => ({
        name,
        blobs: [...blobs.keys()].sort(),
        manifests: [...manifests.keys()].sort(),
        tags: [...tags].map((entry) => entry.join(' ')).sort(),
    }));
    return {
        'the release with all bytes of its assets': hashOf(Buffer.from(JSON.stringify(releases))),
        'the number of attestations': String(sandbox.github.attestations(project.repository).length),
        'the registry': hashOf(Buffer.from(JSON.stringify(registry))),
    };
}
function hashOf(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex').slice(0, 16);
}

;// CONCATENATED MODULE: ./lib/again.js




/**
 * A second attempt of the same run, in the same world and on another machine: nothing of the first lies in its
 * workspace. The end must be the same.
 */
async function releaseAgain(world, first, release, ears) {
    const { checks, host } = ears;
    host.info('\nThe same release again, as a second attempt of the run on a fresh runner');
    const place = { ...first, workspace: (0,external_node_path_.join)(first.folder, 'again') };
    await (0,promises_.mkdir)(place.workspace);
    const [before, logged] = [worldState(world), world.sandbox.sigstore.rekor.size];
    const made = await makeRelease({ world, place, number: 2 }, release, ears);
    const after = worldState(world);
    for (const [what, state] of Object.entries(before)) {
        const change = state === after[what] ? undefined : `${state} → ${after[what]}`;
        checks.add(`again: ${what} stayed as it was`, change === undefined, change, 'always');
    }
    // A fresh runner has none of the signatures of files: they are made again, and so logged again, at most once each.
    const most = release.signed.filter(({ kind }) => kind === 'file').length;
    const entries = world.sandbox.sigstore.rekor.size - logged;
    const title = `again: at most ${most} new log entries, one for each signed file (${entries})`;
    checks.add(title, entries <= most, undefined, 'always');
    if (made)
        await (0,promises_.rm)(place.workspace, { recursive: true });
}

// EXTERNAL MODULE: ../node_modules/@actions/github/lib/github.js + 22 modules
var lib_github = __webpack_require__(1075);
;// CONCATENATED MODULE: ./lib/download.js




/** The folder of the downloads, below the workspace. */
const DOWNLOADED = 'downloaded';
/** Downloads a published release with GitHub's own client, as anybody can. Drafts are not found. Sorted by name. */
async function downloadRelease(world, workspace) {
    const { github } = world.sandbox;
    const [owner = '', repo = ''] = world.project.repository.split('/');
    const token = github.addToken({ repository: world.project.repository, permissions: {} });
    const { rest } = (0,lib_github/* getOctokit */.Q)(token, { baseUrl: github.apiUrl });
    const { data: release } = await rest.repos.getReleaseByTag({ owner, repo, tag: world.tag });
    const folder = (0,external_node_path_.join)(workspace, DOWNLOADED);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const assets = [];
    for (const asset of release.assets) {
        const answer = await fetch(asset.browser_download_url);
        const bytes = Buffer.from(await answer.arrayBuffer());
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, asset.name), bytes);
        assets.push({ name: asset.name, size: bytes.length, sha256: download_hashOf(bytes) });
    }
    return assets.sort((a, b) => (a.name < b.name ? -1 : 1));
}
function download_hashOf(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}

// EXTERNAL MODULE: ./lib/rows.js
var rows = __webpack_require__(504);
;// CONCATENATED MODULE: ./lib/recheck.js








/**
 * Looks at the published release as a stranger does: lists and downloads it with GitHub's own client, compares it with
 * what was made, and verifies it from the downloads alone.
 */
async function recheckRelease(world, place, checks) {
    const assets = await downloadRelease(world, place.workspace);
    const different = await differences(assets, (0,external_node_path_.join)(place.workspace, RELEASE));
    checks.add(`${assets.length} assets downloaded, same bytes as made`, assets.length > 0 && different.length === 0, different.length === 0 ? undefined : `not the same: ${different.join(', ')}`, 'always');
    const sums = await readText(place, 'SHA256SUMS');
    const listed = assets.filter(({ name }) => !['evidence', 'checksums'].includes(roleOf(name)));
    const unlisted = listed.filter(({ name, sha256 }) => !sums.includes(`${sha256}  ${name}\n`));
    checks.add('SHA256SUMS agrees with them', listed.length > 0 && unlisted.length === 0, unlisted.length === 0 ? undefined : `missing or other digests: ${unlisted.map(({ name }) => name).join(', ')}`, 'always');
    const images = imagesOf(await readText(place, 'release.json'));
    const published = { assets, images };
    const verdicts = await verifyAll(world, place, images, checks);
    const evidence = assets.filter(({ name }) => roleOf(name) === 'evidence').length;
    return { rows: (0,rows/* rowsOf */.RO)(published, verdicts), evidence, images };
}
async function verifyAll(world, place, images, checks) {
    const verdicts = [];
    const verify = async (name, title, inputs) => {
        const step = { name, action: 'verify', job: 'reader', identity: releaseRun(world, 1), inputs };
        const result = await runStep(world, place, step, checks);
        checks.add(title, result.exitCode === 0, result.annotations[0]?.value, 'always');
        verdicts.push(result.outputs['verdict'] ?? '{}');
    };
    await verify('09-verify-downloads', 'verifies from the downloads alone', filesToVerify(world, DOWNLOADED));
    if (images.length > 0) {
        const title = images.length === 1 ? 'the image verifies' : `${images.length} images verify`;
        await verify('10-verify-images', title, imagesToVerify(world, images));
    }
    return verdicts;
}
/** How a user of the release verifies a folder that holds it. */
function filesToVerify(world, folder) {
    return {
        ...trustInputs(world),
        ...expectedIdentity(world),
        files: [`${folder}/*`, `!${folder}/*.sigstore.json`, `!${folder}/*.intoto.jsonl`].join('\n'),
        evidence: [`${folder}/*.sigstore.json`, `${folder}/*.intoto.jsonl`].join('\n'),
        require: 'signature, provenance, sbom',
    };
}
/** How a user of the release verifies its images. They bring no SBOM of their own yet. */
function imagesToVerify(world, images) {
    return {
        ...trustInputs(world),
        ...expectedIdentity(world),
        images: images.join('\n'),
        require: 'signature, provenance',
    };
}
/** Names of files that are on one side only, or have other bytes. */
async function differences(assets, folder) {
    const made = new Map();
    for (const name of await (0,promises_.readdir)(folder))
        made.set(name, download_hashOf(await (0,promises_.readFile)((0,external_node_path_.join)(folder, name))));
    const published = new Map(assets.map(({ name, sha256 }) => [name, sha256]));
    return [...new Set([...made.keys(), ...published.keys()])].filter((name) => made.get(name) !== published.get(name));
}
async function readText({ workspace }, name) {
    return (0,promises_.readFile)((0,external_node_path_.join)(workspace, DOWNLOADED, name), 'utf8').catch(() => '');
}
function imagesOf(metadata) {
    if (metadata === '')
        return [];
    const { images = [] } = JSON.parse(metadata);
    return images.map(({ name, digest }) => `${name}@${digest}`);
}

;// CONCATENATED MODULE: ./lib/refusal.js
/** Whether a step failed and gave this reason for this artifact. */
function refusalOf({ exitCode, annotations }, artifact, reason) {
    const told = annotations.filter(({ name }) => name === 'error').map(({ value }) => value);
    const given = told.some((value) => value.includes(artifact) && reason.test(value));
    return { holds: exitCode === 1 && given, told: `exit code ${exitCode}, ${told.join(' / ') || 'without an error'}` };
}

;// CONCATENATED MODULE: ./lib/image-attack.js








/** A stranger pushes an image of their own into the repository of ours, and signs it. */
async function attackImage(world, { workspace }, { image, step }, checks) {
    const { registry, repository } = (0,oci_reference/* parseReference */.F2)(image);
    const folder = (0,external_node_path_.join)(workspace, 'attacks/image');
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'tool'), 'not what was released');
    const pushed = await pushExample(sandboxRepository(registry, repository), folder, ['tool']);
    await (0,promises_.rm)(folder, { recursive: true });
    const forged = `${registry}/${repository}@${pushed?.digest}`;
    const { exitCode } = await step({
        name: 'stranger-signs-image',
        action: 'sign',
        job: 'attest',
        identity: strangersRun(world, true),
        inputs: { ...trustInputs(world), 'signing-config': world.signingConfig, images: forged },
    });
    checks.add('a stranger can sign an image of theirs', exitCode === 0);
    const identity = releaseRun(world, 1);
    const inputs = imagesToVerify(world, [forged]);
    const result = await step({ name: 'forged-image', action: 'verify', job: 'reader', identity, inputs });
    const reason = /source repository is "?https:\/\/github\.com\/somebody\/else/;
    const { holds, told } = refusalOf(result, repository, reason);
    const title = 'refused: an image pushed and signed by a stranger under the same name';
    checks.add(title, holds, holds ? 'source repository is somebody/else' : told, 'always');
}

;// CONCATENATED MODULE: ./lib/attacks.js









const FIRST_NUMBER = 11;
/** Changes the release as an attacker could and expects verify to refuse each, with the right reason. */
async function attackRelease(world, place, target, checks) {
    let number = FIRST_NUMBER;
    const step = async (request) => runStep(world, place, { ...request, name: `${number++}-${request.name}` }, checks);
    for (const attack of attacks(world, step, checks)) {
        await attackFile(world, place, { attack, file: target.file, step }, checks);
    }
    const [image] = target.images;
    if (image !== undefined)
        await attackImage(world, place, { image, step }, checks);
    await signFromBranch(world, step, checks);
}
async function attackFile(world, { workspace }, { attack, file, step }, checks) {
    const folder = (0,external_node_path_.join)('attacks', attack.name);
    const path = (0,external_node_path_.join)(workspace, folder);
    await linkAll((0,external_node_path_.join)(workspace, DOWNLOADED), path);
    await attack.tamper(path, file);
    const identity = releaseRun(world, 1);
    const inputs = filesToVerify(world, folder);
    const result = await step({ name: attack.name, action: 'verify', job: 'reader', identity, inputs });
    const refusal = refusalOf(result, file, attack.reason);
    checks.add(`refused: ${attack.title(file)}`, refusal.holds, refusal.holds ? attack.short : refusal.told, 'always');
    await (0,promises_.rm)(path, { recursive: true });
}
function attacks(world, step, checks) {
    return [
        {
            name: 'flipped-byte',
            title: (file) => `one byte of ${file} flipped`,
            tamper: async (folder, file) => {
                const bytes = await (0,promises_.readFile)((0,external_node_path_.join)(folder, file));
                const middle = Math.floor(bytes.length / 2);
                bytes[middle] = (bytes[middle] ?? 0) ^ 1;
                // A new file: the one that is there is a link to what was downloaded.
                await (0,promises_.rm)((0,external_node_path_.join)(folder, file));
                await (0,promises_.writeFile)((0,external_node_path_.join)(folder, file), bytes);
            },
            reason: /digest|sha-?256/i,
            short: 'digest differs',
        },
        {
            name: 'another-identity',
            title: () => 'its signature replaced by that of another project’s workflow',
            tamper: async (folder, file) => signAsStranger(world, step, { folder, file, reusable: false }, checks),
            reason: /signer is "?https:\/\/github\.com\/somebody\/else/,
            short: 'signed by somebody/else',
        },
        {
            name: 'same-workflow-of-a-stranger',
            title: () => 'signed by the same reusable workflow, called from a stranger’s repository',
            tamper: async (folder, file) => signAsStranger(world, step, { folder, file, reusable: true }, checks),
            reason: /source repository is "?https:\/\/github\.com\/somebody\/else/,
            short: 'source repository is somebody/else',
        },
    ];
}
/** The stranger's signature is sound in itself: only who they are is wrong. */
async function signAsStranger(world, step, target, checks) {
    await (0,promises_.rm)((0,external_node_path_.join)(target.folder, `${target.file}.sigstore.json`));
    const { exitCode } = await step({
        name: `stranger-signs-${target.reusable ? 'through-our-workflow' : 'alone'}`,
        action: 'sign',
        job: 'attest',
        identity: strangersRun(world, target.reusable),
        inputs: {
            ...trustInputs(world),
            'signing-config': world.signingConfig,
            files: (0,external_node_path_.join)(target.folder, target.file),
        },
    });
    checks.add('a stranger can sign for themselves', exitCode === 0);
}
/** A run that is on a branch stops before anything is signed for the tag. */
async function signFromBranch(world, step, checks) {
    const before = world.sandbox.sigstore.fulcio.service.requests.length;
    const result = await step({
        name: 'branch',
        action: 'sign',
        job: 'attest',
        identity: { ...releaseRun(world, 1), ref: 'refs/heads/main', refType: 'branch' },
        inputs: {
            ...trustInputs(world),
            'signing-config': world.signingConfig,
            files: `${DOWNLOADED}/SHA256SUMS`,
            output: 'attacks/branch',
            tag: world.tag,
        },
    });
    const asked = world.sandbox.sigstore.fulcio.service.requests.length - before;
    const { holds, told } = refusalOf(result, world.tag, /refs\/heads\/main/);
    const detail = asked > 0 ? `${asked} requests to the certificate authority` : told;
    const refused = holds && asked === 0;
    checks.add('refused: signing for the tag from a branch', refused, refused ? 'not on the tag' : detail, 'always');
}
/** Links instead of copies: a release may be large. */
async function linkAll(from, to) {
    await (0,promises_.rm)(to, { recursive: true, force: true });
    await (0,promises_.mkdir)(to, { recursive: true });
    for (const name of await (0,promises_.readdir)(from))
        await (0,promises_.link)((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name));
}

;// CONCATENATED MODULE: ./lib/checks.js
/** `onAdd` is told each check as it is made. */
function createChecks(onAdd) {
    const all = [];
    return {
        all,
        add: (title, holds, detail, told = 'when it fails') => {
            const check = { title, holds, detail };
            all.push(check);
            onAdd(check, told);
        },
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
    throw new action_error/* ActionError */.l('IMAGE_NOT_FOUND', `There is no image ${(0,oci_reference/* formatReference */.FH)(reference)}.`, {
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

;// CONCATENATED MODULE: ../shared/lib/oci/credential-helper.js


// The name becomes part of a program's name: without a slash it can only be found on the PATH.
const HELPER_NAME = /^[A-Za-z0-9._-]+$/;
const credential_helper_TIMEOUT_MS = 60_000;
const credential_helper_NOT_FOUND = /credentials not found/i;
/**
 * Asks `docker-credential-NAME get` (docker/docker-credential-helpers: server on standard input, JSON on standard
 * output). Undefined if the helper knows none. Throws CREDENTIAL_HELPER, never with what the program printed.
 */
async function askHelper(name, server, run, timeoutMs = credential_helper_TIMEOUT_MS) {
    if (!HELPER_NAME.test(name) || /^\.+$/.test(name)) {
        throw failed(name, 'has a name that no program may have here', 'A name is letters, digits, ".", "_" and "-".');
    }
    const program = `docker-credential-${name}`;
    const { exitCode, stdout } = await inTime(run(program, ['get'], { input: server }), name, timeoutMs);
    if (exitCode !== 0) {
        if (credential_helper_NOT_FOUND.test(stdout))
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

;// CONCATENATED MODULE: ./lib/copy-image.js










/** Indexes in indexes; what is deeper is a trap. */
const DEPTH_LIMIT = 4;
/**
 * Copies images from where they are into the rehearsal's registry at `target`, with docker's logins, and returns what
 * the copies are called there, by digest.
 */
async function copyImages(references, target, host) {
    const { environment, exec } = host;
    const http = createHttpClient({ environment });
    const registry = openStepRegistry({ http, environment, exec, login: undefined });
    const copies = [];
    for (const reference of references) {
        const to = sandboxRepository(target, nameOfCopy(reference));
        const digest = await copyImage(registry.repository(reference), to, reference);
        copies.push((0,oci_reference/* formatReference */.FH)({ registry: to.registry, repository: to.repository, digest }));
    }
    return copies;
}
/** With the registry in it, for images of one name in two registries are two. */
function nameOfCopy({ registry, repository }) {
    return `${registry.replaceAll(/[^a-z0-9.]+/g, '-').replaceAll(/^[-.]+|[-.]+$/g, '')}/${repository}`;
}
/**
 * Copies an image with all that its digest covers, so that the copy has the same digest. The tag of `reference` points
 * at it. Blobs are streamed, one after another. Returns the digest. Throws IMAGE_NOT_FOUND, IMAGE_TOO_DEEP, BLOB_DIGEST, REGISTRY_….
 */
async function copyImage(from, to, reference) {
    const root = await resolveImage(from, reference);
    const { bytes, descriptor } = await copyManifest(from, to, root, 1);
    if (reference.digest === undefined || reference.tag !== undefined) {
        await putManifest(to, reference.tag ?? 'latest', { mediaType: descriptor.mediaType, bytes });
    }
    return descriptor.digest;
}
/** What a manifest refers to is there before it, as registries demand. */
async function copyManifest(from, to, { digest }, depth) {
    const found = await getManifest(from, digest);
    if (found === undefined)
        throw copy_image_missing(from, digest);
    const { manifest, bytes } = found;
    if (manifest.kind === 'image') {
        for (const blob of [manifest.config, ...manifest.layers])
            await copyBlob(from, to, blob);
    }
    else {
        if (depth === DEPTH_LIMIT)
            throw tooDeep(from, digest);
        for (const child of manifest.manifests)
            await copyManifest(from, to, child, depth + 1);
    }
    await putManifest(to, digest, { mediaType: found.descriptor.mediaType, bytes });
    return found;
}
async function copyBlob(from, to, { digest, size }) {
    // Opened anew for each try, and late: the target may have the blob already.
    const open = () => external_node_stream_.Readable.from((async function* () {
        yield* await openBlob(from, { digest, size });
    })(), { objectMode: false });
    await putStreamedBlob(to, { digest, length: size, open });
}
function copy_image_missing(from, digest) {
    return new action_error/* ActionError */.l('IMAGE_NOT_FOUND', `There is no manifest ${from.name}@${digest}.`, {
        hint: 'Push the image with all its platforms before it is rehearsed.',
    });
}
function tooDeep(from, digest) {
    return new action_error/* ActionError */.l('IMAGE_TOO_DEEP', `${from.name}@${digest} lies in indexes more than ${DEPTH_LIMIT} deep.`, {
        hint: 'Push the platforms of the image in one index.',
    });
}

;// CONCATENATED MODULE: ./lib/examples.js



const SYSTEMS = { win32: 'windows' };
const PROCESSORS = { x64: 'amd64' };
/**
 * Real release files that lie in a checkout of this repository after `npm ci`: Go programs among the development tools,
 * and a YAML manifest. As lines of a `files` input, relative to `root`.
 */
function exampleArtifacts(root) {
    const platform = `${SYSTEMS[process.platform] ?? process.platform}-${PROCESSORS[process.arch] ?? process.arch}`;
    const suffix = process.platform === 'win32' ? '.exe' : '';
    const programs = [
        [`node_modules/@typescript/typescript-${process.platform}-${process.arch}/lib/tsc${suffix}`, 'tsc'],
        [`node_modules/@oxlint-tsgolint/${process.platform}-${process.arch}/tsgolint${suffix}`, 'tsgolint'],
    ];
    const lines = programs
        .filter(([path]) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, path)))
        .map(([path, name]) => `${path} => ${name}-${platform}${suffix}`);
    if (lines.length === 0) {
        throw new action_error/* ActionError */.l('NO_EXAMPLES', 'The files that are released as an example are not installed.', {
            hint: 'Run "npm ci" in the checkout, or name your own project: --project DIR --artifacts GLOB.',
        });
    }
    return [...lines, '.github/workflows/secure-release.yml => secure-release.yml'];
}

// EXTERNAL MODULE: ../shared/lib/host/inputs.js
var inputs = __webpack_require__(6421);
;// CONCATENATED MODULE: ./lib/project.js



/**
 * Reads repository and commit from the git checkout; without a remote on GitHub the repository from package.json.
 * Without either, names are made up, as the rest of the world is, and said so. Throws BAD_INPUT for a folder that is
 * not there.
 */
async function readProject(folder, host) {
    if (!(await isDirectory(folder))) {
        throw (0,inputs/* badInput */.AN)('project', `"project" names ${folder}, which is no folder.`, 'Name the folder that holds the checkout of the project.');
    }
    const git = async (...args) => {
        try {
            const { exitCode, stdout } = await host.exec('git', ['-C', folder, ...args]);
            return exitCode === 0 ? stdout.trim() : undefined;
        }
        catch {
            // No git on this machine: nothing depends on the real commit here.
            return undefined;
        }
    };
    const commit = await git('rev-parse', 'HEAD');
    const known = onGitHub(await git('remote', 'get-url', 'origin')) ?? onGitHub(await packageRepository(folder));
    const repository = known ?? madeUpName(folder);
    if (known === undefined)
        host.info(`No GitHub remote: rehearsing as example name ${repository} (made up).`);
    return { folder, repository, commit: /^[0-9a-f]{40}$/.test(commit ?? '') ? commit : undefined };
}
/** `git@github.com:owner/name.git`, `https://github.com/owner/name`, and what stands in package.json. */
function onGitHub(url) {
    return /(?:^|[/@.])github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url ?? '')?.[1];
}
async function packageRepository(folder) {
    try {
        const manifest = JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'package.json'), 'utf8'));
        const repository = manifest?.repository;
        const url = typeof repository === 'object' ? repository.url : repository;
        return typeof url === 'string' ? url : undefined;
    }
    catch {
        // Most projects have no package.json, and nothing depends on it.
        return undefined;
    }
}
function madeUpName(folder) {
    const name = (0,external_node_path_.basename)(folder).replaceAll(/[^\w.-]/g, '-');
    return `kubernetes-sigs/${name === '' ? 'project' : name}`;
}
async function isDirectory(path) {
    return (0,promises_.stat)(path).then((status) => status.isDirectory(), () => false);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./lib/work-folder.js






/** Tells the folder of an earlier rehearsal from any other. */
const MARK = '.rehearsal';
/**
 * The folder for everything that is made: `keep`, emptied of an earlier rehearsal, or a new temporary one. Throws
 * BAD_INPUT when `keep` holds something else, which would be deleted or counted as part of the release.
 */
async function workFolder(keep) {
    if (keep === undefined)
        return (0,promises_.realpath)(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'rehearsal-')));
    await (0,promises_.mkdir)(keep, { recursive: true });
    const folder = await (0,promises_.realpath)(keep);
    const names = await (0,promises_.readdir)(folder);
    if (names.length > 0 && !names.includes(MARK)) {
        throw (0,inputs/* badInput */.AN)('keep', `"keep" names ${folder}, which is neither empty nor the folder of an earlier rehearsal.`);
    }
    for (const name of names)
        await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true });
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, MARK), '');
    return folder;
}
/** Removes what only the steps needed. Downloads that are what was made become links to it: a release may be large. */
async function tidy(folder) {
    for (const name of ['attacks', 'temp'])
        await (0,promises_.rm)((0,external_node_path_.join)(folder, name), { recursive: true, force: true });
    for (const name of await (0,promises_.readdir)((0,external_node_path_.join)(folder, DOWNLOADED)).catch(() => [])) {
        const [made, downloaded] = [(0,external_node_path_.join)(folder, RELEASE, name), (0,external_node_path_.join)(folder, DOWNLOADED, name)];
        const bytes = await (0,promises_.readFile)(made).catch(() => undefined);
        if (bytes === undefined || !bytes.equals(await (0,promises_.readFile)(downloaded)))
            continue;
        await (0,promises_.rm)(downloaded);
        await (0,promises_.link)(made, downloaded);
    }
}

;// CONCATENATED MODULE: ./lib/rehearse.js












const NOTHING = { rows: [], evidence: 0, images: [] };
/** A whole release in a sandbox: make it, look at it as a stranger, attack it, and, if asked, make it again. */
async function rehearse(options, root, host) {
    const project = await readProject(options.project, host);
    const artifacts = options.artifacts ?? exampleArtifacts(root);
    const folder = await workFolder(options.keep);
    host.info(`Rehearsing ${project.repository} ${options.tag} in a sandbox on this machine; nothing leaves it.`);
    const world = await openWorld(project, options.tag, (0,external_node_path_.join)(folder, 'trust'));
    const place = { root, folder, workspace: folder };
    const checks = tellingChecks(host);
    const ears = { checks, host };
    try {
        const copies = await copyImages(options.images, world.sandbox.registry.host, host);
        const release = { artifacts, copies };
        const made = await makeRelease({ world, place, number: 1 }, release, ears);
        const { rows, evidence } = made ? await examine(world, place, ears) : NOTHING;
        if (made && options.again)
            await releaseAgain(world, place, { ...release, signed: rows }, ears);
        return { checks: checks.all, rows, evidence, folder, project: project.repository, tag: options.tag };
    }
    finally {
        await world.sandbox.close();
        await tidy(folder);
    }
}
/** Tells what fails, and what is worth to be seen. */
function tellingChecks(host) {
    return createChecks(({ title, holds, detail }, told) => {
        if (told === 'elsewhere' || (holds && told === 'when it fails'))
            return;
        const why = detail === undefined ? '' : holds ? ` (${detail})` : `: ${detail}`;
        host.info(`  ${holds ? '✓' : '✗'} ${title}${why}`);
    });
}
/** What others see of the published release, and what they would see if somebody changed it. */
async function examine(world, place, { checks, host }) {
    host.info('\nLooking at the published release as a stranger');
    const findings = await recheckRelease(world, place, checks);
    const target = targetOf(findings.rows);
    checks.add('something was signed', target !== undefined);
    checks.add('all that verifies is published', findings.rows.every(({ published }) => published));
    if (target === undefined)
        return findings;
    host.info('\nTampering with it');
    await attackRelease(world, place, { file: target.name, images: findings.images }, checks);
    return findings;
}
/** The largest file of the build: a program, mostly. It is worth more to an attacker than what describes it. */
function targetOf(rows) {
    const signed = rows.filter(({ kind, signer }) => kind === 'file' && signer !== undefined);
    const built = signed.filter(({ name }) => roleOf(name) === 'payload');
    return built.sort((a, b) => (b.size ?? 0) - (a.size ?? 0))[0] ?? signed[0];
}


/***/ }),

/***/ 1851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OF: () => (/* binding */ evidenceLine),
/* harmony export */   RX: () => (/* binding */ terminalTable),
/* harmony export */   oM: () => (/* binding */ closingLine)
/* harmony export */ });
/* harmony import */ var _release_actions_shared_host_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6029);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(504);


const HEAD = ['file', 'size', 'sha256', 'signed by', 'provenance', 'in SBOM', 'published'];
/** The table for a terminal, and below it what is the same for all rows. `evidence`: number of published bundles. */
function terminalTable(rows, evidence) {
    const cells = [HEAD, ...rows.map(cellsOf)];
    const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
    const lines = cells.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
    lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
    const signers = (0,_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .signersOf */ .Re)(rows).map((signer) => `${(0,_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSigner */ .LM)(signer)} is ${signer}`);
    return [...lines, '', ...signers, evidenceLine(evidence)].join('\n');
}
/** Also for the job summary. */
function evidenceLine(evidence) {
    return `${evidence} evidence ${evidence === 1 ? 'file' : 'files'} published with them (signatures and provenance)`;
}
function cellsOf(row) {
    return [
        (0,_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .shortName */ .EU)(row),
        row.size === undefined ? '–' : (0,_release_actions_shared_host_markdown__WEBPACK_IMPORTED_MODULE_1__/* .size */ .Ej)(row.size),
        row.sha256.slice(0, 12),
        row.signer === undefined ? '–' : (0,_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .shortSigner */ .LM)(row.signer),
        row.level === undefined ? '–' : `L${row.level}`,
        row.inSbom ? 'yes' : '–',
        row.published ? 'yes' : 'NO',
    ];
}
/** The closing line, in the form that test runners use. */
function closingLine(checks) {
    const failed = checks.filter((check) => !check.holds).length;
    return `${checks.length - failed} passed, ${failed} failed`;
}


/***/ }),

/***/ 504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ shortName),
/* harmony export */   LM: () => (/* binding */ shortSigner),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   Re: () => (/* binding */ signersOf)
/* harmony export */ });
/** Joins what is published with verify's outputs `verdict`. */
function rowsOf(published, verdicts) {
    const artifacts = verdicts.flatMap((verdict) => JSON.parse(verdict).artifacts ?? []);
    return artifacts.map((artifact) => rowOf(artifact, published));
}
function rowOf(artifact, { assets, images }) {
    const { kind, name, digest } = artifact;
    const has = (use) => artifact.evidence.some((piece) => piece.use === use && piece.accepted);
    const asset = kind === 'file' ? assets.find((candidate) => candidate.name === name) : undefined;
    return {
        kind,
        name,
        size: asset?.size,
        sha256: digest.replace('sha256:', ''),
        signer: has('signature') ? artifact.signer : undefined,
        level: has('provenance') ? artifact.slsaLevel : undefined,
        inSbom: has('sbom') || (artifact.sboms?.length ?? 0) > 0,
        published: kind === 'file' ? `sha256:${asset?.sha256}` === digest : images.includes(`${name}@${digest}`),
    };
}
/** `secure-release.yml@v1.0.0` for the workflow's whole identity; what is no workflow stays as it is. */
function shortSigner(identity) {
    const [, file, ref] = /\/([^/]+\.ya?ml)@refs\/(?:heads|tags)\/(.+)$/.exec(identity) ?? [];
    return file === undefined ? identity : `${file}@${ref}`;
}
/** Of an image the last part of its name: the registry's address says nothing here. */
function shortName({ kind, name }) {
    return kind === 'file' ? name : `${name.slice(name.lastIndexOf('/') + 1)} (image)`;
}
/** All identities that signed, in full. */
function signersOf(rows) {
    return [...new Set(rows.flatMap(({ signer }) => signer ?? []))];
}


/***/ }),

/***/ 9244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  failures: () => (/* binding */ failures),
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../shared/lib/errors/action-error.js
var action_error = __webpack_require__(7010);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
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
        temporary: environment['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(),
        serverUrl: environment['GITHUB_SERVER_URL'] || 'https://github.com',
        apiUrl: environment['GITHUB_API_URL'] || 'https://api.github.com',
    };
}

// EXTERNAL MODULE: ./lib/options.js
var lib_options = __webpack_require__(7687);
// EXTERNAL MODULE: ./lib/rehearse.js + 151 modules
var rehearse = __webpack_require__(6129);
// EXTERNAL MODULE: ../shared/lib/host/markdown.js
var markdown = __webpack_require__(6029);
// EXTERNAL MODULE: ./lib/report.js
var report = __webpack_require__(1851);
// EXTERNAL MODULE: ./lib/rows.js
var lib_rows = __webpack_require__(504);
;// CONCATENATED MODULE: ./lib/summary.js



/** Markdown for the job summary. */
function rehearsalSummary({ checks, rows, evidence, project, tag }) {
    const failed = checks.filter((check) => !check.holds);
    const outcome = failed.length === 0 ? 'succeed' : 'fail';
    const title = `### 🎭 The release ${(0,markdown/* code */.aY)(tag)} of ${(0,markdown/* code */.aY)(project)} would ${outcome}\n\n`;
    const list = (0,markdown/* table */.tp)(['', 'Check', ''], checks.map(({ title: what, holds, detail }) => [holds ? '✅' : '❌', (0,markdown/* text */.Qq)(what), holds ? '' : (0,markdown/* text */.Qq)(detail ?? '')]));
    const wrong = failed.map(({ title: what, detail }) => `- ❌ ${(0,markdown/* text */.Qq)(what)}${detail === undefined ? '' : `: ${(0,markdown/* text */.Qq)(detail)}`}\n`);
    const files = rows.length === 0 ? '' : filesOf(rows, evidence);
    return `${title}${wrong.join('')}\n${files}${(0,markdown/* folded */.TM)(`${checks.length} checks`, list)}`;
}
function filesOf(rows, evidence) {
    const signers = (0,lib_rows/* signersOf */.Re)(rows).map((signer) => `${(0,markdown/* text */.Qq)((0,lib_rows/* shortSigner */.LM)(signer))} is ${(0,markdown/* code */.aY)(signer)}.\n\n`);
    const cells = (0,markdown/* table */.tp)(['File', 'Size', 'SHA-256', 'Signed by', 'Provenance', 'In SBOM', 'Published'], rows.map((row) => [
        (0,markdown/* code */.aY)((0,lib_rows/* shortName */.EU)(row)),
        row.size === undefined ? '–' : (0,markdown/* size */.Ej)(row.size),
        (0,markdown/* code */.aY)(row.sha256),
        row.signer === undefined ? '–' : (0,markdown/* text */.Qq)((0,lib_rows/* shortSigner */.LM)(row.signer)),
        row.level === undefined ? '–' : `L${row.level}`,
        row.inSbom ? '✅' : '–',
        row.published ? '✅' : '❌',
    ]));
    return `${cells}${signers.join('')}${(0,report/* evidenceLine */.OF)(evidence)}.\n\n`;
}

;// CONCATENATED MODULE: ./lib/run.js





/** The action: rehearses the release of the checked-out project. Throws REHEARSAL unless everything holds. */
async function run(host, root) {
    const options = (0,lib_options/* optionsFromInputs */.wB)(host.input, surroundings(host.environment).workspace);
    const rehearsal = await (0,rehearse/* rehearse */.K)(options, root, host);
    host.output('folder', rehearsal.folder);
    host.output('checks', JSON.stringify(rehearsal.checks));
    await host.summary(rehearsalSummary(rehearsal));
    const failed = failures(rehearsal);
    if (failed.length === 0)
        return;
    throw new action_error/* ActionError */.l('REHEARSAL', `${failed.length} of ${rehearsal.checks.length} checks do not hold: ${failed[0]?.title}.`, {
        hint: `Logs and summaries of all steps lie in ${rehearsal.folder}.`,
    });
}
function failures({ checks }) {
    return checks.filter((check) => !check.holds);
}


/***/ }),

/***/ 6421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ badInput),
/* harmony export */   Jt: () => (/* binding */ flag),
/* harmony export */   Mn: () => (/* binding */ lines),
/* harmony export */   lq: () => (/* binding */ optional)
/* harmony export */ });
/* unused harmony exports required, oneOf, someOf, integer */
/* harmony import */ var _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7010);

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
    return new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .l('BAD_INPUT', message, {
        hint: hint ?? `Correct "${name}" below "with:" of the step.`,
    });
}


/***/ }),

/***/ 4628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   nD: () => (/* binding */ formatName)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7010);


// distribution-spec 1.1, "Pulling manifests": <name> and <reference> as a tag.
const REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const HOST_LABELS = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
// The spec lets registries count the host into the 255 characters; clients of Docker do.
const NAME_LIMIT = 255;
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
    if (isDigest(text))
        return text;
    const hint = text.startsWith('sha512:')
        ? 'Only SHA-256 digests are supported, as in cosign; push the image with the default algorithm.'
        : 'A digest is "sha256:" and 64 lower-case hex digits, as "docker buildx imagetools inspect" and "crane digest" print it.';
    throw new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l('IMAGE_DIGEST', `${holder} has the digest "${text.slice(0, 100)}", which is none.`, { hint });
}
function isDigest(text) {
    return /^sha256:[0-9a-f]{64}$/.test(text);
}
/** `registry/repository[:tag][@digest]`, in full. */
function formatReference(reference) {
    const { tag, digest } = reference;
    return `${formatName(reference)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}
/** `registry/repository`. */
function formatName(name) {
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
    if (registry.length + 1 + repository.length > NAME_LIMIT) {
        throw invalid(text, `has a name of more than ${NAME_LIMIT} characters`);
    }
    return { registry, repository };
}
function parseRegistry(host, text) {
    const groups = /^(?<name>\[[0-9a-fA-F:.]+\]|[^:[\]]+)(?::(?<port>\d{1,5}))?$/.exec(host)?.groups;
    const name = groups?.['name'] ?? '';
    const port = groups?.['port'];
    const known = name.startsWith('[') ? (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(name.slice(1, -1)) : HOST_LABELS.test(name);
    if (!known || name !== name.toLowerCase() || (port !== undefined && !isPort(port))) {
        throw invalid(text, `names the registry "${host}", which is no host in lower case with an optional port`);
    }
    return DOCKER_HUB_HOSTS.has(host) ? 'docker.io' : host;
}
function isPort(text) {
    return Number(text) >= 1 && Number(text) <= 65_535;
}
function invalid(text, what, hint) {
    return new _errors_action_error_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .l('IMAGE_REFERENCE', `The image reference "${text}" ${what}.`, {
        hint: hint ?? 'Write it as "registry/repository:tag" or "registry/repository@sha256:…".',
    });
}


/***/ })

};
