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
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5039);


await (0,_release_actions_shared_host_start__WEBPACK_IMPORTED_MODULE_0__/* .start */ .n)('sign', _run_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ../shared/lib/errors/action-error.js
var action_error = __nccwpck_require__(7010);
;// CONCATENATED MODULE: ../shared/lib/claims/require-tag.js

/**
 * Refuses to go on unless the run is on the tag that it releases. A reusable workflow's identity is the same for every
 * caller in the world, so this is asked before anything is signed. Throws WRONG_REF.
 */
function requireTag(claims, tag) {
    if (claims.ref === `refs/tags/${tag}`)
        return;
    throw new action_error/* ActionError */.l('WRONG_REF', `This run of ${claims.repository} is on ${claims.ref}, not on the tag "${tag}", so nothing is signed for it.`, { hint: `Start the workflow by pushing the tag, or dispatch it on the tag: "gh workflow run FILE --ref ${tag}".` });
}

;// CONCATENATED MODULE: ../shared/lib/claims/parse-claims.js

/** The text claims of GitHub's ID token, by the field of {@link WorkflowClaims} that each fills. */
const CLAIMS = {
    issuer: 'iss',
    audience: 'aud',
    subject: 'sub',
    repository: 'repository',
    repositoryId: 'repository_id',
    repositoryOwner: 'repository_owner',
    repositoryOwnerId: 'repository_owner_id',
    repositoryVisibility: 'repository_visibility',
    ref: 'ref',
    sha: 'sha',
    eventName: 'event_name',
    workflowRef: 'workflow_ref',
    workflowSha: 'workflow_sha',
    jobWorkflowRef: 'job_workflow_ref',
    jobWorkflowSha: 'job_workflow_sha',
    runId: 'run_id',
    runAttempt: 'run_attempt',
    runnerEnvironment: 'runner_environment',
};
/**
 * What an ID token of GitHub Actions claims. It is read, not verified: Fulcio verifies it before it copies the claims
 * into a certificate. Throws ID_TOKEN_MALFORMED, ID_TOKEN_CLAIM, ID_TOKEN_AUDIENCE or ID_TOKEN_EXPIRED; no message
 * holds any part of the token but the claim at fault.
 */
function parseClaims(token, expected) {
    const payload = payloadOf(token);
    const expiresAt = payload['exp'];
    if (typeof expiresAt !== 'number')
        throw missing('exp', expiresAt);
    const claims = {
        ...Object.fromEntries(Object.entries(CLAIMS).map(([field, name]) => [field, textOf(payload, name)])),
        expiresAt,
    };
    if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(claims.sha))
        throw missing('sha', claims.sha);
    if (claims.audience !== expected.audience) {
        throw new action_error/* ActionError */.l('ID_TOKEN_AUDIENCE', `The ID token is for the audience "${claims.audience}", but "${expected.audience}" was asked for.`, { hint: 'Nothing else may stand between this action and the runner’s token service; remove what replaces it.' });
    }
    if (expiresAt * 1000 <= expected.now) {
        throw new action_error/* ActionError */.l('ID_TOKEN_EXPIRED', `The ID token expired at ${new Date(expiresAt * 1000).toISOString()}, and the runner’s clock says ${new Date(expected.now).toISOString()}.`, { hint: 'Check the clock of the runner if it is your own; otherwise run the job again.' });
    }
    return claims;
}
function payloadOf(token) {
    const parts = token.split('.');
    try {
        const payload = JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8'));
        if (parts.length === 3 && typeof payload === 'object' && payload !== null && !Array.isArray(payload)) {
            return payload;
        }
    }
    catch {
        // The parser's message quotes its input, which is a part of the token.
    }
    throw new action_error/* ActionError */.l('ID_TOKEN_MALFORMED', 'The runner’s token service gave something that is no ID token (JWT).', {
        hint: 'A proxy may have answered in its place; check ACTIONS_ID_TOKEN_REQUEST_URL on a runner of your own.',
    });
}
function textOf(payload, name) {
    const value = payload[name];
    if (typeof value !== 'string' || value === '')
        throw missing(name, value);
    return value;
}
function missing(name, value) {
    const fault = value === undefined || value === '' ? 'lacks' : 'has an unusable';
    return new action_error/* ActionError */.l('ID_TOKEN_CLAIM', `The ID token ${fault} the claim "${name}".`, {
        hint: 'It must be a token of a GitHub Actions job with all default claims; see https://docs.github.com/en/actions/reference/security/oidc.',
    });
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

;// CONCATENATED MODULE: ../shared/lib/sigstore/identity.js



/** What Fulcio demands of every token, whichever issuer it trusts. */
const AUDIENCE = 'sigstore';
const LEAST_LIFE_MS = 60_000;
const TOKEN_ANSWER_BYTES = 256 * 1024;
/**
 * Who this job is. The token whose claims are read first, to choose a Sigstore instance for instance, is the one that
 * gets the certificate, so that decisions and certificate rest on the same claims. `now` gives milliseconds since the
 * epoch.
 */
function createIdentity(idToken, now) {
    let held;
    let taken = false;
    async function request() {
        const token = await idToken(AUDIENCE);
        return { token, claims: parseClaims(token, { audience: AUDIENCE, now: now() }) };
    }
    function renew() {
        const asked = request();
        held = asked;
        taken = false;
        asked.catch(() => {
            if (held === asked)
                held = undefined;
        });
        return asked;
    }
    return {
        claims: async () => (await (held ?? renew())).claims,
        take: async () => {
            const asked = held === undefined || taken ? renew() : held;
            taken = true;
            const current = await asked;
            if (current.claims.expiresAt * 1000 - now() >= LEAST_LIFE_MS)
                return current;
            const fresh = renew();
            taken = true;
            return fresh;
        },
    };
}
/**
 * The runner's ID tokens over `http`; `mask` is told each token before it is used. Throws NO_ID_TOKEN when the job may
 * not have any, ID_TOKEN_REFUSED when the service does not give one.
 * Source: https://docs.github.com/en/actions/reference/security/oidc
 */
function runnerIdToken(service, http, mask) {
    return async (audience) => {
        const { url, token } = service;
        if (url === undefined || token === undefined)
            throw noIdToken();
        const address = new URL(url);
        address.searchParams.set('audience', audience);
        const purpose = 'the ID token of this job';
        const answer = await http.send({
            method: 'GET',
            url: address.href,
            headers: { authorization: `bearer ${token}`, accept: 'application/json' },
            purpose,
            maxBytes: TOKEN_ANSWER_BYTES,
        });
        // The body is never quoted: it may hold the token.
        if (answer.status !== 200)
            throw refused(`answered ${answer.status}`);
        const value = jsonOf(answer, purpose)?.value;
        if (typeof value !== 'string' || value === '')
            throw refused('gave no token in its answer');
        mask(value);
        return value;
    };
}
function noIdToken() {
    return new action_error/* ActionError */.l('NO_ID_TOKEN', 'This job may not request an ID token, without which nothing can be signed.', {
        hint: 'Add "permissions: id-token: write" to the job, and to the job that calls it if it is in a reusable workflow. ' +
            'Runs for pull requests from forks never get one: sign on push, release or workflow_dispatch.',
    });
}
function refused(how) {
    return new action_error/* ActionError */.l('ID_TOKEN_REFUSED', `The runner’s token service ${how}.`, {
        hint: 'Run the job again; if it stays, see https://www.githubstatus.com.',
    });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ../shared/lib/sigstore/services.js

/**
 * The services that a signing config asks for at `now` (milliseconds since the epoch). Of each kind the highest version
 * that we speak and that is in its validity; of each operator at most one, the newest; of the operators as many as the
 * selector says. Throws SIGNING_CONFIG_SERVICES.
 * Rules: the comments of SigningConfig in
 * https://github.com/sigstore/protobuf-specs/blob/main/protos/sigstore_trustroot.proto
 */
function selectServices(config, now) {
    const fulcio = eligible(config.certificateAuthorities, [1], now)[0];
    if (fulcio === undefined)
        throw unusable('names no certificate authority (caUrls) that is valid now', [1]);
    const logs = services_select(eligible(config.logs, [2, 1], now), config.logSelector, 'logs (rekorTlogUrls)');
    const stamps = services_select(eligible(config.timestampAuthorities, [1], now), config.timestampSelector, 'timestamp authorities (tsaUrls)');
    if (config.logs.length > 0 && logs.length === 0)
        throw unusable('names no log (rekorTlogUrls) that is valid now', [1, 2]);
    if (config.timestampAuthorities.length > 0 && stamps.length === 0) {
        throw unusable('names no timestamp authority (tsaUrls) that is valid now', [1]);
    }
    const services = {
        fulcio: fulcio.url,
        logs: logs.map(({ url, majorApiVersion }) => ({ url, version: majorApiVersion === 2 ? 2 : 1 })),
        timestampAuthorities: stamps.map(({ url }) => url),
    };
    // A certificate lives ten minutes: a signature whose time nobody vouches for could never be verified later.
    if (services.timestampAuthorities.length === 0 && !services.logs.some(({ version }) => version === 1)) {
        throw unusable('names nothing that vouches for the time of a signature: Rekor v2 needs tsaUrls beside it', [1]);
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
        throw unusable(`asks for exactly ${selector.count} ${what} of different operators and has ${services.length}`, [1, 2]);
    }
    return services.slice(0, selector.count);
}
function unusable(why, versions) {
    return new action_error/* ActionError */.l('SIGNING_CONFIG_SERVICES', `The signing config ${why}.`, {
        hint: `Get its current version; this action speaks major API version ${versions.join(' and ')} of that service.`,
    });
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/signing-config.js

const MEDIA_TYPE = 'application/vnd.dev.sigstore.signingconfig.v0.2+json';
/** Reads a signing config's JSON. `source` names it in errors. Throws SIGNING_CONFIG. */
function parseSigningConfig(text, source) {
    const config = recordOf(parseJson(text, source), source, 'it');
    if (config['mediaType'] !== MEDIA_TYPE) {
        throw malformed(source, `its mediaType is ${JSON.stringify(config['mediaType'])}, not "${MEDIA_TYPE}"`);
    }
    const services = (field) => {
        const list = config[field] ?? [];
        if (!Array.isArray(list))
            throw malformed(source, `${field} is no list`);
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
        throw malformed(source, `${where}.url is no https address (plain http only on this machine)`);
    }
    if (typeof majorApiVersion !== 'number' || !Number.isInteger(majorApiVersion) || majorApiVersion < 1) {
        throw malformed(source, `${where}.majorApiVersion is no positive number`);
    }
    const period = recordOf(validFor, source, `${where}.validFor`);
    const validFrom = timeOf(period['start'], source, `${where}.validFor.start`);
    if (validFrom === undefined)
        throw malformed(source, `${where}.validFor.start is missing`);
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
    throw malformed(source, `${where} is none of ALL, ANY and EXACT with a count`);
}
function timeOf(value, source, where) {
    if (value === undefined)
        return undefined;
    const time = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(time))
        throw malformed(source, `${where} is no RFC 3339 time`);
    return time;
}
function recordOf(value, source, where) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw malformed(source, `${where} is no JSON object`);
    }
    return value;
}
function parseJson(text, source) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw malformed(source, 'it is no JSON', cause);
    }
}
function malformed(source, why, cause) {
    return new action_error/* ActionError */.l('SIGNING_CONFIG', `The signing config ${source} cannot be used: ${why}.`, {
        cause,
        hint: 'It must be a Sigstore SigningConfig v0.2, as "cosign signing-config create" writes it.',
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

;// CONCATENATED MODULE: ../shared/lib/sigstore/trust-root.js



/** What is demanded of the well-known instances, whatever their trusted root may hold one day. */
const WELL_KNOWN = {
    'public-good': { log: 1, sct: 1, timestamp: 1 },
    github: { log: 0, sct: 0, timestamp: 1 },
};
const MAX_BYTES = 4 * 1024 * 1024;
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
    if (Buffer.byteLength(text) > MAX_BYTES)
        throw trust_root_malformed(name, `it is larger than ${MAX_BYTES} bytes`);
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

// EXTERNAL MODULE: ../shared/lib/errors/describe.js
var errors_describe = __nccwpck_require__(162);
;// CONCATENATED MODULE: ../shared/lib/sigstore/tuf.js





const PUBLIC_GOOD_MIRROR = 'https://tuf-repo-cdn.sigstore.dev';
/** https://tuf-repo.github.com holds the trust of GitHub's own instance. */
const GITHUB_MIRROR = 'https://tuf-repo.github.com';
const TRIES = 3;
const TIMEOUT_MS = 20_000;
const repositories = new Map();
/**
 * Opens a TUF repository and verifies its metadata; once in the life of a process, since two clients that write to one
 * cache at the same time break it. Throws TUF.
 */
function openTuf(options) {
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
        timeout: TIMEOUT_MS,
    }));
    return {
        trustRoot: async (name) => parseTrustRoot(await target(repository, mirrorURL, 'trusted_root.json'), name),
        signingConfig: async () => parseSigningConfig(await target(repository, mirrorURL, 'signing_config.v0.2.json'), `signing_config.v0.2.json of ${hostOf(mirrorURL)}`),
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
            throw new action_error/* ActionError */.l('SIGSTORE_INSTANCE', `No Sigstore instance is known for ${serverUrl}.`, {
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
        throw new action_error/* ActionError */.l('SIGSTORE_INSTANCE', '"sigstore: custom" needs to know the services.', {
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
        const tuf = await openTuf({ mirror: inputs.tufUrl, rootPath: inputs.tufRoot, cachePath });
        return [await tuf.trustRoot(instance === 'public-good' || instance === 'github' ? instance : inputs.tufUrl)];
    }
    const roots = [];
    if (instance === 'auto' || instance === 'public-good') {
        const tuf = await openTuf({ mirror: PUBLIC_GOOD_MIRROR, rootPath: undefined, cachePath });
        roots.push(await tuf.trustRoot('public-good'));
    }
    if ((instance === 'auto' || instance === 'github') && inputs.tufRoot !== undefined) {
        const tuf = await openTuf({ mirror: GITHUB_MIRROR, rootPath: inputs.tufRoot, cachePath });
        roots.push(await tuf.trustRoot('github'));
    }
    return roots;
}
async function readConfig(path) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('SIGNING_CONFIG', `Cannot read the signing config ${path}.`, {
            cause,
            file: path,
            hint: 'Check the path in "signing-config"; it is relative to the workspace.',
        });
    }
}

;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
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

;// CONCATENATED MODULE: ../shared/lib/intoto/statement.js

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
/** Media type of a statement inside a DSSE envelope. */
const PAYLOAD_TYPE = 'application/vnd.in-toto+json';
function statement(subject, predicateType, predicate) {
    return { _type: STATEMENT_TYPE, subject, predicateType, predicate };
}
/** A statement's bytes as read from an envelope. Accepts v0.1 too, which cosign's attest still writes. */
function parseStatement(payload) {
    const value = statement_parseJson(payload);
    if (!isRecord(value))
        throw statement_malformed('it is no JSON object');
    const { _type, subject, predicateType, predicate } = value;
    if (_type !== STATEMENT_TYPE && _type !== 'https://in-toto.io/Statement/v0.1') {
        throw statement_malformed('its _type is none of in-toto’s');
    }
    if (!Array.isArray(subject) || subject.length === 0 || !subject.every(isDescriptor)) {
        throw statement_malformed('its subject is no list of digests');
    }
    if (typeof predicateType !== 'string' || predicateType === '')
        throw statement_malformed('it names no predicateType');
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
        throw statement_malformed('it is no JSON', cause);
    }
}
function statement_malformed(why, cause) {
    return new action_error/* ActionError */.l('STATEMENT_MALFORMED', `The attestation holds no in-toto statement: ${why}.`, { cause });
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
        return { json: JSON.stringify(json), mediaType, kind: kindOf(value), value };
    }
    catch (cause) {
        throw bundle_malformed(source, 'fields are missing or of a wrong type', cause);
    }
}
/** A bundle that was just made. */
async function toSigstoreBundle(value) {
    const { bundleToJSON } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(178)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3178, 19));
    return { json: JSON.stringify(bundleToJSON(value)), mediaType: value.mediaType, kind: kindOf(value), value };
}
function kindOf(bundle) {
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
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

;// CONCATENATED MODULE: ../shared/lib/sigstore/fulcio.js





const fulcio_TIMEOUT_MS = 30_000;
const ANSWER_BYTES = 256 * 1024;
const QUOTED_CHARACTERS = 200;
/**
 * Asks Fulcio (API v2) for a certificate over a key. A repeated request is harmless: it gives another certificate that
 * nobody uses. Throws FULCIO_REFUSED, FULCIO_ANSWER; no message holds the token.
 * Source: https://github.com/sigstore/fulcio/blob/main/fulcio.proto
 */
async function requestCertificate(request, http, now) {
    const { fulcio, token, subject, key } = request;
    const proof = await key.sign((0,external_node_crypto_.createHash)('sha256').update(subject).digest());
    const purpose = 'the signing certificate';
    const answer = await http.send({
        method: 'POST',
        url: `${fulcio}/api/v2/signingCert`,
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({
            credentials: { oidcIdentityToken: token },
            publicKeyRequest: {
                publicKey: { algorithm: 'ECDSA', content: key.publicKeyPem },
                proofOfPossession: proof.toString('base64'),
            },
        }),
        purpose,
        repeatable: true,
        timeoutMs: fulcio_TIMEOUT_MS,
        maxBytes: ANSWER_BYTES,
    });
    if (answer.status !== 200 && answer.status !== 201)
        throw fulcio_refusal(answer, token);
    const leaf = leafOf(jsonOf(answer, purpose), answer.url);
    const certificate = await readCertificate(leaf.raw);
    if (!certificate.publicKeyDer.equals(key.publicKeyDer)) {
        throw fulcio_unusable(answer.url, 'a certificate for another key');
    }
    const serverTime = Date.parse(answer.headers['date'] ?? '');
    return {
        certificate,
        pem: leaf.toString(),
        clockAheadMs: Number.isNaN(serverTime) ? 0 : serverTime - now(),
    };
}
function leafOf(answer, url) {
    const { signedCertificateEmbeddedSct, signedCertificateDetachedSct } = (answer ?? {});
    const pem = (signedCertificateEmbeddedSct ?? signedCertificateDetachedSct)?.chain?.certificates?.[0];
    if (typeof pem !== 'string')
        throw fulcio_unusable(url, 'no certificate');
    try {
        return new external_node_crypto_.X509Certificate(pem);
    }
    catch (cause) {
        throw fulcio_unusable(url, 'something that is no certificate', cause);
    }
}
function fulcio_refusal(answer, token) {
    const { status } = answer;
    return new action_error/* ActionError */.l('FULCIO_REFUSED', `The certificate authority ${hostOf(answer.url)} gave no certificate (status ${status}): ${reasonOf(answer, token)}`, { hint: hintFor(status) });
}
/** What Fulcio says, without the token that it may quote. */
function reasonOf(answer, token) {
    // First the whole text, then the cut: half a token could no longer be recognised.
    const text = (0,errors_describe/* redact */.E$)(answer.body.toString('utf8').replaceAll(token, '***'));
    const message = /"message"\s*:\s*"((?:[^"\\]|\\.)*)"/.exec(text)?.[1] ?? text;
    return message.replaceAll(/\s+/g, ' ').trim().slice(0, QUOTED_CHARACTERS) || 'it gives no reason';
}
function hintFor(status) {
    if (status === 429 || status >= 500) {
        return 'The service is overloaded or down. Run the job again later; what is signed already is kept.';
    }
    return 'It must trust the issuer of this job’s ID token: github.com and GHE.com need no setting, for GitHub Enterprise Server name your own instance with "sigstore: custom".';
}
function fulcio_unusable(url, what, cause) {
    return new action_error/* ActionError */.l('FULCIO_ANSWER', `The certificate authority ${hostOf(url)} answered with ${what}.`, {
        cause,
        hint: 'Check that "signing-config" names a Fulcio server with API version 2.',
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ../shared/lib/sigstore/signing-key.js


/** A new P-256 key. */
async function generateSigningKey() {
    const { publicKey, privateKey } = await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('ec', { namedCurve: 'P-256' });
    const scalar = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url');
    return {
        publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        publicKeyDer: publicKey.export({ type: 'spki', format: 'der' }),
        sign: async (sha256) => {
            // Node's crypto only signs what it hashes itself, which would cost every large file a second reading.
            const { p256 } = await __nccwpck_require__.e(/* import() */ 798).then(__nccwpck_require__.bind(__nccwpck_require__, 9798));
            return Buffer.from(p256.sign(sha256, scalar, { prehash: false, lowS: false, format: 'der', extraEntropy: true }));
        },
    };
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/credential.js


/** A log may take this long to date an entry; Fulcio's certificates live ten minutes. */
const RENEW_BEFORE_MS = 120_000;
/**
 * One certificate for all callers, however many ask at once: asked for with the first signature, and again only when it
 * is due. A refusal is final, so that hundreds of waiting artifacts do not each ask again.
 */
function holdCredentials({ identity, fulcio, http, now }) {
    let held;
    async function issue() {
        const [{ token, claims }, key] = await Promise.all([identity.take(), generateSigningKey()]);
        const issued = await requestCertificate({ fulcio, token, subject: claims.subject, key }, http, now);
        return { ...issued, key, claims };
    }
    function leftMs({ certificate, clockAheadMs }) {
        return certificate.notAfter - (now() + clockAheadMs);
    }
    /** The time in which a credential is used: all but its last two minutes, or half of a shorter life. */
    function isDue(credential) {
        const { notBefore, notAfter } = credential.certificate;
        return leftMs(credential) < Math.min(RENEW_BEFORE_MS, (notAfter - notBefore) / 2);
    }
    return {
        current: async () => {
            held ??= issue();
            const asked = held;
            const credential = await asked;
            if (!isDue(credential))
                return credential;
            // Whoever notices first renews; the others that waited on the same one share the new one.
            if (held === asked)
                held = issue();
            return held;
        },
        isValid: (credential) => leftMs(credential) > 0,
    };
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
    const spec = at(entry, 'spec');
    switch (kind) {
        case 'hashedrekord 0.0.1':
            return {
                signature: bytesAt(spec, 'signature', 'content'),
                digest: { of: 'signed', sha256: textAt(spec, 'data', 'hash', 'value') },
                ...fromPem(bytesAt(spec, 'signature', 'publicKey', 'content')),
            };
        case 'dsse 0.0.1': {
            const signature = only(at(spec, 'signatures'));
            return {
                signature: bytesAt(signature, 'signature'),
                digest: { of: 'payload', sha256: textAt(spec, 'payloadHash', 'value') },
                ...fromPem(bytesAt(signature, 'verifier')),
            };
        }
        case 'hashedrekord 0.0.2': {
            const record = at(spec, 'hashedRekordV002');
            return {
                signature: bytesAt(record, 'signature', 'content'),
                digest: { of: 'signed', sha256: bytesAt(record, 'data', 'digest').toString('hex') },
                ...fromVerifier(at(record, 'signature', 'verifier')),
            };
        }
        case 'intoto 0.0.2': {
            const signature = only(at(spec, 'content', 'envelope', 'signatures'));
            return {
                // Rekor encodes it a second time here.
                signature: Buffer.from(bytesAt(signature, 'sig').toString('latin1'), 'base64'),
                digest: { of: 'payload', sha256: textAt(spec, 'content', 'payloadHash', 'value') },
                ...fromPem(bytesAt(signature, 'publicKey')),
            };
        }
        case 'dsse 0.0.2': {
            const record = at(spec, 'dsseV002');
            const signature = only(at(record, 'signatures'));
            return {
                signature: bytesAt(signature, 'content'),
                digest: { of: 'payload', sha256: bytesAt(record, 'payloadHash', 'digest').toString('hex') },
                ...fromVerifier(at(signature, 'verifier')),
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
    if (at(verifier, 'x509Certificate') === undefined) {
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
function at(value, ...path) {
    return path.reduce((inner, name) => typeof inner === 'object' && inner !== null ? inner[name] : undefined, value);
}
function textAt(value, ...path) {
    const text = at(value, ...path);
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

;// CONCATENATED MODULE: ../shared/lib/sigstore/witness.js

/** The signature of a bundle's content. */
function signatureOf(content) {
    if (content.$case === 'messageSignature')
        return content.messageSignature.signature;
    const [signature, ...others] = content.dsseEnvelope.signatures;
    if (signature === undefined || others.length > 0)
        throw new Error('the envelope has not exactly one signature');
    return signature.sig;
}
/** SHA-256 of the bytes that were signed: the artifact's, or those of the envelope's encoding. */
function signedDigest(content) {
    if (content.$case === 'messageSignature')
        return content.messageSignature.messageDigest.digest;
    return envelopeDigest(content.dsseEnvelope.payloadType, content.dsseEnvelope.payload);
}
/** SHA-256 of DSSE's pre-authentication encoding: https://github.com/secure-systems-lab/dsse/blob/master/protocol.md */
function envelopeDigest(payloadType, payload) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${payload.length} `)
        .update(payload)
        .digest();
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/log-answer.js






/** Whether an entry records exactly this signature, by this key. Throws LOG_ANSWER. */
function matchesContent(entry, content, pem, url) {
    let logged;
    try {
        logged = readLogEntry(entry.canonicalizedBody);
    }
    catch (cause) {
        throw unusableEntry(url, 'an entry that cannot be read', cause);
    }
    const digest = logged.digest.of === 'signed' ? signedDigest(content) : payloadDigest(content);
    const key = new external_node_crypto_.X509Certificate(pem).publicKey.export({ type: 'spki', format: 'der' });
    const same = logged.signature.equals(signatureOf(content)) &&
        logged.digest.sha256 === digest?.toString('hex') &&
        logged.publicKeyDer.equals(key);
    if (!same)
        throw unusableEntry(url, 'the entry of another signature');
}
/** The log's refusal, in its words. */
function logRefused(answer) {
    const { status } = answer;
    return new action_error/* ActionError */.l('LOG_REFUSED', `The transparency log ${hostOf(answer.url)} made no entry (status ${status}): ${(0,errors_describe/* redact */.E$)(excerpt(answer)) || 'it gives no reason'}`, { hint: log_answer_hintFor(status) });
}
function unusableEntry(url, what, cause) {
    return new action_error/* ActionError */.l('LOG_ANSWER', `The transparency log ${hostOf(url)} answered with ${what}.`, {
        cause,
        hint: 'Check that "signing-config" gives this log the right majorApiVersion.',
    });
}
function payloadDigest(content) {
    if (content.$case !== 'dsseEnvelope')
        return undefined;
    return (0,external_node_crypto_.createHash)('sha256').update(content.dsseEnvelope.payload).digest();
}
function log_answer_hintFor(status) {
    if (status === 405)
        return 'The log is frozen and another has taken its place: get the current signing config.';
    if (status === 413)
        return 'Attest a large document by its digest, as a subject, and not as the predicate.';
    if (status === 429 || status >= 500) {
        return 'The log is overloaded or down. Run the job again later; what is signed already is kept.';
    }
    return 'If the log is your own, its own log tells more.';
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/rekor-v1.js




const rekor_v1_TIMEOUT_MS = 60_000;
const rekor_v1_ANSWER_BYTES = 1024 * 1024;
/** After a 409 the log may answer 404 until the entry is in the tree. */
const PATIENCE_MS = [500, 1000, 2000, 4000, 8000];
/**
 * A witness that logs in Rekor v1: hashedrekord for a signature over bytes, dsse for an envelope. An entry that is there
 * already, because its answer was lost, is fetched, and used if it is about this very signature. Throws LOG_REFUSED,
 * LOG_ANSWER.
 * Source: https://github.com/sigstore/rekor/blob/main/openapi.yaml
 */
function rekorV1Witness({ url, http, wait }) {
    const purpose = 'the log entry';
    async function create(content, pem) {
        const answer = await http.send({
            method: 'POST',
            url: `${url}/api/v1/log/entries`,
            headers: { 'content-type': 'application/json', accept: 'application/json' },
            body: JSON.stringify(await proposedEntry(content, pem)),
            purpose,
            // The same entry sent twice is answered with 409, and then fetched.
            repeatable: true,
            timeoutMs: rekor_v1_TIMEOUT_MS,
            maxBytes: rekor_v1_ANSWER_BYTES,
        });
        if (answer.status === 409)
            return existing(answer);
        if (answer.status !== 201 && answer.status !== 200)
            throw logRefused(answer);
        return answer;
    }
    async function existing(conflict) {
        // Only the last segment is used, so that an answer cannot send us to another address.
        const uuid = /(?<uuid>[0-9a-f]{64,80})\/?$/.exec(conflict.headers['location'] ?? '')?.groups?.['uuid'];
        if (uuid === undefined)
            throw logRefused(conflict);
        for (const pause of [...PATIENCE_MS, undefined]) {
            const answer = await http.send({
                method: 'GET',
                url: `${url}/api/v1/log/entries/${uuid}`,
                headers: { accept: 'application/json' },
                purpose: 'the log entry that exists already',
                timeoutMs: rekor_v1_TIMEOUT_MS,
                maxBytes: rekor_v1_ANSWER_BYTES,
            });
            if (answer.status === 200)
                return answer;
            if (answer.status !== 404 || pause === undefined)
                throw logRefused(answer);
            await wait(pause);
        }
        throw logRefused(conflict);
    }
    return {
        testify: async (content, pem) => {
            const answer = await create(content, pem);
            const entry = parseEntry(jsonOf(answer, purpose), answer.url);
            matchesContent(entry, content, pem, answer.url);
            return { tlogEntries: [entry] };
        },
    };
}
async function proposedEntry(content, pem) {
    const verifier = Buffer.from(pem).toString('base64');
    if (content.$case === 'dsseEnvelope') {
        const { envelopeToJSON } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(178)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3178, 19));
        const envelope = JSON.stringify(envelopeToJSON(content.dsseEnvelope));
        return { apiVersion: '0.0.1', kind: 'dsse', spec: { proposedContent: { envelope, verifiers: [verifier] } } };
    }
    return {
        apiVersion: '0.0.1',
        kind: 'hashedrekord',
        spec: {
            data: { hash: { algorithm: 'sha256', value: signedDigest(content).toString('hex') } },
            signature: { content: signatureOf(content).toString('base64'), publicKey: { content: verifier } },
        },
    };
}
/** The API's answer, one entry under its UUID, in the form of a bundle. */
function parseEntry(answer, url) {
    try {
        const entries = Object.values(answer);
        const [entry] = entries;
        if (entry === undefined || entries.length !== 1)
            throw new Error(`it holds ${entries.length} entries`);
        const { signedEntryTimestamp, inclusionProof: proof } = entry.verification;
        const body = Buffer.from(entry.body, 'base64');
        const { kind, apiVersion } = JSON.parse(body.toString('utf8'));
        readLogEntry(body);
        return {
            logIndex: entry.logIndex.toString(),
            logId: { keyId: Buffer.from(entry.logID, 'hex') },
            kindVersion: { kind, version: apiVersion },
            integratedTime: entry.integratedTime.toString(),
            inclusionPromise: { signedEntryTimestamp: Buffer.from(signedEntryTimestamp, 'base64') },
            inclusionProof: {
                logIndex: proof.logIndex.toString(),
                treeSize: proof.treeSize.toString(),
                rootHash: Buffer.from(proof.rootHash, 'hex'),
                hashes: proof.hashes.map((hash) => Buffer.from(hash, 'hex')),
                checkpoint: { envelope: proof.checkpoint },
            },
            canonicalizedBody: body,
        };
    }
    catch (cause) {
        throw unusableEntry(url, 'an entry that cannot be read', cause);
    }
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/rekor-v2.js





/** The log answers when the entry is in the tree; its client rules ask for at least 20 s of patience. */
const rekor_v2_TIMEOUT_MS = 60_000;
const rekor_v2_ANSWER_BYTES = 1024 * 1024;
/** The code of the error that asks for a signature with a fresh nonce. */
const DUPLICATE_ENTRY = 'LOG_DUPLICATE';
/**
 * A witness that logs in Rekor v2, which knows hashedrekord only: an envelope is logged by the digest of its encoding.
 * It cannot give an entry that is there already: then it throws LOG_DUPLICATE, and the caller signs anew. Throws
 * LOG_REFUSED, LOG_ANSWER.
 * Source: https://github.com/sigstore/rekor-tiles/blob/main/CLIENTS.md
 */
function rekorV2Witness({ url, http }) {
    return {
        testify: async (content, pem) => {
            const purpose = 'the log entry';
            const answer = await http.send({
                method: 'POST',
                url: `${url}/api/v2/log/entries`,
                headers: { 'content-type': 'application/json', accept: 'application/json' },
                body: JSON.stringify({
                    hashedRekordRequestV002: {
                        digest: signedDigest(content).toString('base64'),
                        signature: {
                            content: signatureOf(content).toString('base64'),
                            verifier: {
                                keyDetails: 'PKIX_ECDSA_P256_SHA_256',
                                x509Certificate: { rawBytes: new external_node_crypto_.X509Certificate(pem).raw.toString('base64') },
                            },
                        },
                    },
                }),
                purpose,
                repeatable: true,
                timeoutMs: rekor_v2_TIMEOUT_MS,
                maxBytes: rekor_v2_ANSWER_BYTES,
            });
            if (answer.status === 409)
                throw duplicate(url);
            if (answer.status !== 200 && answer.status !== 201)
                throw logRefused(answer);
            const entry = await rekor_v2_parseEntry(jsonOf(answer, purpose), answer.url);
            matchesContent(entry, content, pem, answer.url);
            return { tlogEntries: [entry] };
        },
    };
}
/** The answer is a TransparencyLogEntry in protobuf's JSON, as in a bundle. */
async function rekor_v2_parseEntry(answer, url) {
    const { TransparencyLogEntry } = await __nccwpck_require__.e(/* import() */ 736).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6736, 19));
    try {
        const { logId, kindVersion, ...entry } = TransparencyLogEntry.fromJSON(answer);
        if (logId === undefined || kindVersion === undefined || entry.inclusionProof === undefined) {
            throw new Error('it lacks log, kind or proof');
        }
        return { ...entry, logId, kindVersion };
    }
    catch (cause) {
        throw unusableEntry(url, 'an entry that cannot be read', cause);
    }
}
function duplicate(url) {
    return new action_error/* ActionError */.l(DUPLICATE_ENTRY, `The transparency log ${hostOf(url)} has this very entry already.`, {
        hint: 'Its answer must have been lost several times; run the job again.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/timestamp.js





const timestamp_TIMEOUT_MS = 30_000;
const timestamp_ANSWER_BYTES = 64 * 1024;
/** DER of a TimeStampReq (RFC 3161, section 2.4.1) up to the hash: version 1, SHA-256, 32 bytes. */
const REQUEST_HEAD = Buffer.from('30360201013031300d060960864801650304020105000420', 'hex');
/**
 * A witness that has a timestamp authority stamp the signature. `url` is the full address. Asked in the JSON of
 * Sigstore's authorities, and in RFC 3161's own encoding where that is not known. Throws TIMESTAMP_REFUSED,
 * TIMESTAMP_ANSWER.
 */
function timestampWitness(url, http) {
    function ask(type, body) {
        return http.send({
            method: 'POST',
            url,
            headers: { 'content-type': type, accept: 'application/timestamp-reply' },
            body,
            purpose: 'the timestamp',
            // A second timestamp of the same signature harms nobody.
            repeatable: true,
            timeoutMs: timestamp_TIMEOUT_MS,
            maxBytes: timestamp_ANSWER_BYTES,
        });
    }
    return {
        testify: async (content) => {
            const signature = signatureOf(content);
            const hash = (0,external_node_crypto_.createHash)('sha256').update(signature).digest();
            const json = JSON.stringify({ artifactHash: hash.toString('base64'), hashAlgorithm: 'sha256' });
            let answer = await ask('application/json', json);
            if (answer.status === 400 || answer.status === 415) {
                answer = await ask('application/timestamp-query', Buffer.concat([REQUEST_HEAD, hash]));
            }
            if (answer.status !== 200 && answer.status !== 201)
                throw timestamp_refused(answer);
            await checkTimestamp(answer, signature);
            return { rfc3161Timestamps: [{ signedTimestamp: answer.body }] };
        },
    };
}
/** That the answer stamps this signature. Whose word it is, the verification of the bundle shows. */
async function checkTimestamp(answer, signature) {
    const { RFC3161Timestamp } = await __nccwpck_require__.e(/* import() */ 987).then(__nccwpck_require__.t.bind(__nccwpck_require__, 2987, 19));
    try {
        const timestamp = RFC3161Timestamp.parse(Buffer.from(answer.body));
        // 0 granted, 1 granted with modifications: RFC 3161, section 2.4.2.
        if (timestamp.status !== 0n && timestamp.status !== 1n)
            throw new Error(`its status is ${timestamp.status}`);
        timestamp.tstInfo.verify(signature);
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('TIMESTAMP_ANSWER', `The timestamp authority ${hostOf(answer.url)} answered with no timestamp of this signature.`, { cause, hint: 'Check that "signing-config" names the full address of the service.' });
    }
}
function timestamp_refused(answer) {
    return new action_error/* ActionError */.l('TIMESTAMP_REFUSED', `The timestamp authority ${hostOf(answer.url)} gave no timestamp (status ${answer.status}): ${(0,errors_describe/* redact */.E$)(excerpt(answer)) || 'it gives no reason'}`, {
        hint: answer.status === 429 || answer.status >= 500
            ? 'The service is overloaded or down. Run the job again later; what is signed already is kept.'
            : 'Check that "signing-config" names the full address of the service.',
    });
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
        throw verify_refused(`against ${trust.name}: ${(0,errors_describe/* describe */.q0)(cause)}`, cause);
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
            reasons.push(`against ${trust.name}: ${describe(cause)}`);
        }
    }
    throw verify_refused(reasons.join('; ') || 'no trust root is known');
}
async function verify(bundle, expected, trust) {
    const { toSignedEntity, Verifier } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(987), __nccwpck_require__.e(665)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3665, 19));
    const certificate = await readCertificate(verify_leafOf(bundle));
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
function verify_leafOf(bundle) {
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
function verify_refused(why, cause) {
    return new action_error/* ActionError */.l('BUNDLE_REFUSED', `The bundle does not verify ${why}.`, {
        cause,
        hint: 'The file, its bundle or both were changed, or the bundle belongs to another file or another Sigstore instance.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/sigstore/session.js












const CONCURRENCY = 8;
const ATTEMPTS = 3;
/** Opens a session. Nothing is asked of anybody until the first call. Its calls throw SIGNING_FAILED. */
function openSigningSession(options) {
    const { identity, services, trust, http, now } = options;
    const wait = options.wait ?? ((ms) => (0,external_node_timers_promises_namespaceObject.setTimeout)(ms));
    const credentials = holdCredentials({ identity, fulcio: services.fulcio, http, now });
    const witnesses = witnessesOf(services, http, wait);
    // A signature waits for its turn before the certificate is looked at, and not between certificate and log.
    const gate = createGate(options.concurrency ?? CONCURRENCY, now, wait);
    async function attempt(draft) {
        const credential = await credentials.current();
        let bundle;
        try {
            bundle = await witnessed(draft, credential, witnesses);
        }
        catch (error) {
            if ((0,errors_describe/* codeOf */.$N)(error) === DUPLICATE_ENTRY)
                return 'again';
            throw error;
        }
        // Patience with a busy log can outlast the certificate.
        if (!credentials.isValid(credential))
            return 'again';
        const facts = trust === undefined ? undefined : await verifyBundle(bundle, draft.expected, trust);
        return { bundle, facts };
    }
    async function sign(draft) {
        try {
            return await gate.pass(async () => {
                for (let tried = 0; tried < ATTEMPTS; tried += 1) {
                    const made = await attempt(draft);
                    if (made !== 'again')
                        return made;
                }
                throw new Error(`no log entry within the life of a certificate, in ${ATTEMPTS} attempts`);
            });
        }
        catch (cause) {
            throw failed(draft.name, cause);
        }
    }
    return {
        signDigest: async (artifact) => sign(digestDraft(artifact)),
        signStatement: (statement) => sign(statementDraft(statement)),
        claims: async () => (await credentials.current()).claims,
        certificate: async () => (await credentials.current()).certificate.claims,
    };
}
async function witnessed(draft, credential, witnesses) {
    const signature = await credential.key.sign(draft.sha256);
    const bundle = await draft.bundle(signature, credential.certificate.der);
    const materials = await Promise.all(witnesses.map((witness) => witness.testify(bundle.content, credential.pem)));
    return toSigstoreBundle({
        ...bundle,
        verificationMaterial: {
            ...bundle.verificationMaterial,
            tlogEntries: materials.flatMap(({ tlogEntries }) => tlogEntries ?? []),
            timestampVerificationData: {
                rfc3161Timestamps: materials.flatMap(({ rfc3161Timestamps }) => rfc3161Timestamps ?? []),
            },
        },
    });
}
function witnessesOf(services, http, wait) {
    return [
        ...services.logs.map(({ url, version }) => version === 1 ? rekorV1Witness({ url, http, wait }) : rekorV2Witness({ url, http })),
        ...services.timestampAuthorities.map((url) => timestampWitness(url, http)),
    ];
}
function digestDraft({ name, sha256 }) {
    if (!/^[0-9a-f]{64}$/.test(sha256))
        throw new TypeError(`${name}: not a SHA-256 in lower-case hex`);
    const digest = Buffer.from(sha256, 'hex');
    return {
        name,
        sha256: digest,
        expected: { kind: 'digest', sha256 },
        bundle: async (signature, certificate) => {
            const { toMessageSignatureBundle } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(178)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3178, 19));
            return toMessageSignatureBundle({ digest, signature, certificate, certificateChain: false });
        },
    };
}
function statementDraft(statement) {
    const payload = Buffer.from(JSON.stringify(statement));
    return {
        name: `the attestation ${statement.predicateType}`,
        sha256: envelopeDigest(PAYLOAD_TYPE, payload),
        expected: { kind: 'statement' },
        bundle: async (signature, certificate) => {
            const { toDSSEBundle } = await Promise.all(/* import() */[__nccwpck_require__.e(736), __nccwpck_require__.e(178)]).then(__nccwpck_require__.t.bind(__nccwpck_require__, 3178, 19));
            return toDSSEBundle({
                artifact: payload,
                artifactType: PAYLOAD_TYPE,
                signature,
                certificate,
                certificateChain: false,
            });
        },
    };
}
function failed(name, cause) {
    const hint = cause instanceof action_error/* ActionError */.l ? cause.hint : undefined;
    return new action_error/* ActionError */.l('SIGNING_FAILED', `${name} was not signed: ${(0,errors_describe/* describe */.q0)(cause)}`, {
        cause,
        hint: hint ?? 'Run the job again; what is signed already is kept.',
    });
}

;// CONCATENATED MODULE: ../shared/lib/attest/open-signing.js





/** What to tell people when bundles cannot be verified before they are handed out; `undefined` when they are. */
function uncheckedNotice({ trust, instance }) {
    if (trust !== undefined)
        return undefined;
    return `What was signed was not verified here, since no trust root of the instance "${instance}" is known, and another attempt will sign it again. To have it checked, write "sigstore: custom" with "signing-config" and "trusted-root".`;
}
/** Asks who this run is, refuses what it may not sign, and opens a session with the instance that fits. */
async function openSigning(options) {
    const { http, trust, serverUrl } = options;
    const service = {
        url: options.environment['ACTIONS_ID_TOKEN_REQUEST_URL'] || undefined,
        token: options.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] || undefined,
    };
    const identity = createIdentity(runnerIdToken(service, http, options.mask), Date.now);
    const claims = await identity.claims();
    if (options.tag !== undefined)
        requireTag(claims, options.tag);
    const instance = chooseInstance(trust.sigstore, claims, serverUrl);
    const surroundings = { serverUrl, cachePath: tufCache(options.temporary), now: Date.now() };
    const [services, roots] = await Promise.all([
        loadServices(instance, trust, surroundings),
        loadTrust(instance, trust, surroundings),
    ]);
    if (roots.length > 1) {
        throw new action_error/* ActionError */.l('TRUSTED_ROOT', `${trust.trustedRoot} holds ${roots.length} roots; signing needs exactly one.`, {
            hint: 'Give the root of the instance that "signing-config" names.',
        });
    }
    const session = openSigningSession({
        identity,
        services,
        trust: roots[0],
        http,
        now: Date.now,
        concurrency: options.concurrency,
    });
    return { session, instance, claims, trust: roots[0] };
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
const EVIDENCE_GLOBS = ['**/*.sigstore.json', '**/*.intoto.jsonl'];
function roleOf(name) {
    return ROLES.find(([pattern]) => pattern.test(name))?.[1] ?? 'payload';
}
/** Whether a file is what evidence speaks about. */
function isSubject(name) {
    const role = roleOf(name);
    return role !== 'evidence' && role !== 'legacy-evidence';
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

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ../shared/lib/oci/reference.js


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
    throw new action_error/* ActionError */.l('IMAGE_DIGEST', `${holder} has the digest "${text.slice(0, 100)}", which is none.`, { hint });
}
function isDigest(text) {
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
    if (registry.length + 1 + repository.length > NAME_LIMIT) {
        throw invalid(text, `has a name of more than ${NAME_LIMIT} characters`);
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
function digestOf(bytes) {
    return `sha256:${sha256(bytes)}`;
}
function describeBytes(mediaType, bytes) {
    return { mediaType, size: bytes.length, digest: digestOf(bytes) };
}
/** A descriptor of somebody's JSON; undefined unless its three required fields are right. Unknown fields are dropped. */
function readDescriptor(value) {
    const fields = asRecord(value);
    const [mediaType, digest, size] = [descriptor_textOf(fields, 'mediaType'), descriptor_textOf(fields, 'digest'), fields?.['size']];
    if (mediaType === undefined || digest === undefined || !isDigest(digest))
        return undefined;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0)
        return undefined;
    const annotations = readAnnotations(fields?.['annotations']);
    const artifactType = descriptor_textOf(fields, 'artifactType');
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
function descriptor_textOf(fields, name) {
    const value = fields?.[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}
function readPlatform(value) {
    const fields = asRecord(value);
    const [os, architecture, variant] = ['os', 'architecture', 'variant'].map((name) => descriptor_textOf(fields, name));
    if (os === undefined || architecture === undefined)
        return undefined;
    return { os, architecture, ...(variant === undefined ? {} : { variant }) };
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __nccwpck_require__(7075);
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ../shared/lib/oci/refusal.js




const WORDS_LIMIT = 300;
/** The error for an answer that was not hoped for. `purpose` says what was asked: `the manifest of ghcr.io/x/y:v1`. */
function refusal_refusal(answer, purpose) {
    const words = wordsOf(answer.body);
    const message = `${hostOf(answer.url)} answered ${answer.status} to ${purpose}${words === '' ? '' : `: ${words}`}.`;
    const [code, hint] = refusal_kindOf(answer.status);
    return new action_error/* ActionError */.l(code, message, { hint });
}
function refusal_kindOf(status) {
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
        return [descriptor_textOf(fields, 'code'), descriptor_textOf(fields, 'message')].filter((word) => word !== undefined).join(' ');
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
async function blobs_hasBlob(repository, digest) {
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
        throw refusal_refusal(answer, purpose);
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
        ? exchange(realm, challenge, scopes, { token: credential.token, purpose })
        : request(realm, challenge, scopes, { credential, purpose }));
    if (answer.status !== 200)
        throw refusal_refusal(answer, purpose);
    const fields = asRecord(jsonOf(answer, purpose));
    const value = descriptor_textOf(fields, 'token') ?? descriptor_textOf(fields, 'access_token');
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

;// CONCATENATED MODULE: ../shared/lib/oci/blob-upload.js




// Bytes up to here go with the first request; more would be sent twice to a registry that ignores them there.
const SINGLE_POST_LIMIT_BYTES = 512 * 1024;
// What registries answer that do not know the single POST, besides 202 (distribution-spec 1.1, "Single POST").
const NO_SINGLE_POST = new Set([400, 404, 405, 411, 415, 416, 501]);
/** Stores bytes as a blob, in one request where the registry can do that, else in two. Once a run and repository. */
async function putBlob(repository, bytes) {
    const digest = digestOf(bytes);
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
    if (!isGone || !(await blobs_hasBlob(repository, blob.digest)))
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
    const fields = asRecord(manifest_parseJson(bytes, name));
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
function manifest_parseJson(bytes, name) {
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
    const artifactType = descriptor_textOf(fields, 'artifactType');
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
    const digest = digestOf(answer.body);
    const announced = answer.headers['docker-content-digest'];
    if (isDigest(reference) && digest !== reference)
        throw manifests_mismatch(name, reference, digest);
    if (announced !== undefined && isDigest(announced) && announced !== digest)
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
    if (isDigest(reference) && descriptor.digest !== reference)
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
        throw refusal_refusal(answer, purpose);
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
    if (digest === undefined || !isDigest(digest) || !isKnown || !/^\d+$/.test(length ?? ''))
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
    return `${repository.name}${isDigest(reference) ? '@' : ':'}${reference}`;
}
function manifests_mismatch(name, expected, actual) {
    return new action_error/* ActionError */.l('MANIFEST_DIGEST', `The registry holds something else as ${name}: ${actual} instead of ${expected}.`, {
        hint: 'The registry, or a proxy before it, changed the content. Nothing of this image can be trusted; find out which.',
    });
}
function tooLarge(name, bytes) {
    return new action_error/* ActionError */.l('MANIFEST_TOO_LARGE', `The manifest ${name} would have ${bytes} bytes; registries take ${MANIFEST_LIMIT_BYTES}.`, {
        hint: 'An index of that size has grown over many runs; delete old entries, or use another repository for signatures.',
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

;// CONCATENATED MODULE: ../shared/lib/oci/fallback-write.js






const ROUNDS = 8;
const SETTLE_MS = 500;
const TRANSIENT = new Set(['REGISTRY_BUSY', 'REGISTRY_UNAVAILABLE', 'NETWORK']);
/**
 * Adds a referrer to the index under its subject's fallback tag, once. The write is conditional. Because registries
 * may ignore conditions, it is read back after everybody who read the index before our write must have written, and
 * repaired if one of them overwrote it; every writer of ours looks after its own entry so. Throws FALLBACK_TAG_BUSY.
 */
async function addToFallbackTag(repository, subject, entry, options = {}) {
    const { tagWrites } = repository.learned;
    // Writers of one process need not race.
    const before = tagWrites.get(subject) ?? Promise.resolve();
    const work = before.then(() => add(repository, subject, entry, options.settleMs ?? SETTLE_MS), () => add(repository, subject, entry, options.settleMs ?? SETTLE_MS));
    tagWrites.set(subject, work);
    await work;
}
async function add(repository, subject, entry, settleMs) {
    let failure;
    for (let round = 1; round <= ROUNDS; round += 1) {
        const index = await getFallbackIndex(repository, subject);
        // Also how a write is read back: it holds when the next round finds it.
        if (index.manifests.some(({ digest }) => digest === entry.digest))
            return;
        const written = await write(repository, subject, index, entry);
        if (written.outcome === 'outdated')
            repository.registryLearned.honoursConditions = true;
        failure = written.outcome === 'failed' ? written.error : undefined;
        const isSafe = written.outcome === 'written' && repository.registryLearned.honoursConditions;
        // Different pauses, so that writers that met once do not meet again.
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(isSafe ? 0 : settleMs * (1 + Math.random() * 0.5 * round));
    }
    throw failure ?? busy(repository, subject);
}
async function write(repository, subject, index, entry) {
    const condition = conditionOf(index);
    const manifest = { mediaType: IMAGE_INDEX, bytes: withEntry(index, entry) };
    // One try: a write that is repeated later, from what was read before, may undo another writer's.
    const options = { tries: 1, ...(condition === undefined ? {} : { condition }) };
    try {
        const { stored } = await putManifest(repository, fallbackTagOf(subject), manifest, options);
        return { outcome: stored ? 'written' : 'outdated' };
    }
    catch (error) {
        if (!(error instanceof action_error/* ActionError */.l) || !TRANSIENT.has(error.code))
            throw error;
        return { outcome: 'failed', error };
    }
}
/** The index with one more entry, sorted by digest as go-containerregistry does, so that equal sets are equal bytes. */
function withEntry(index, entry) {
    const others = Array.isArray(index.fields['manifests']) ? index.fields['manifests'] : [];
    const { mediaType, size, digest, annotations, artifactType } = entry;
    const manifests = [...others, { mediaType, size, digest, annotations, artifactType }].sort((left, right) => left.digest < right.digest ? -1 : 1);
    const { schemaVersion: _, mediaType: __, ...fields } = index.fields;
    return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: IMAGE_INDEX, ...fields, manifests }));
}
function conditionOf(index) {
    if (!index.exists)
        return { ifNoneMatch: '*' };
    return index.etag === undefined ? undefined : { ifMatch: index.etag };
}
function busy(repository, subject) {
    return new action_error/* ActionError */.l('FALLBACK_TAG_BUSY', `Others keep overwriting ${reference_formatName(repository)}:${fallbackTagOf(subject)}; our entry was lost ${ROUNDS} times.`, {
        hint: 'Let one job at a time sign or attest this image ("concurrency" in the workflow), or use a registry with the OCI referrers API.',
    });
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
            throw refusal_refusal(answer, referrers_purposeOf(repository, subject));
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

;// CONCATENATED MODULE: ../shared/lib/oci/attach.js





/**
 * Attaches a bundle to `subject` as an OCI 1.1 referrer, in the form that cosign 3 writes. `repository` is opened for
 * `push` and may be another one than the subject's. At most 5 requests with the referrers API (the empty config, the
 * bundle: 2 each where the registry takes no single POST; the manifest), and once a registry one that asks for the API;
 * 3 more where there is none and nobody else writes. Throws REGISTRY_…, FALLBACK_TAG….
 */
async function attachBundle(repository, subject, bundle, options = {}) {
    const layer = Buffer.from(bundle.text);
    await putBlob(repository, EMPTY_BLOB.bytes);
    await putBlob(repository, layer);
    const manifest = referrerManifest(subject, bundle, layer);
    const referrer = {
        ...describeBytes(IMAGE_MANIFEST, manifest),
        annotations: annotationsOf(bundle),
        artifactType: bundle.mediaType,
    };
    const put = await putManifest(repository, referrer.digest, { mediaType: IMAGE_MANIFEST, bytes: manifest });
    // OCI-Subject alone does not do: registries of Amazon say it without having the API.
    if (put.stored && put.hasSubject && (await hasReferrersApi(repository, subject.digest)))
        return { referrer, listedBy: 'referrers-api' };
    await addToFallbackTag(repository, subject.digest, referrer, options);
    return { referrer, listedBy: 'fallback-tag' };
}
/**
 * cosign 3's manifest, field by field and in its order (cosign, pkg/oci/remote/write.go), also where it goes beyond
 * image-spec 1.1: `config.artifactType`.
 */
function referrerManifest(subject, bundle, layer) {
    const { mediaType } = bundle;
    return Buffer.from(JSON.stringify({
        schemaVersion: 2,
        mediaType: IMAGE_MANIFEST,
        config: { ...inOrder(describeBytes(EMPTY_BLOB.mediaType, EMPTY_BLOB.bytes)), artifactType: mediaType },
        layers: [inOrder(describeBytes(mediaType, layer))],
        annotations: annotationsOf(bundle),
        subject: inOrder(subject),
        artifactType: mediaType,
    }));
}
function annotationsOf(bundle) {
    return {
        'dev.sigstore.bundle.content': bundle.content,
        ...(bundle.predicateType === undefined ? {} : { 'dev.sigstore.bundle.predicateType': bundle.predicateType }),
        'org.opencontainers.image.created': bundle.created,
    };
}
function inOrder({ mediaType, size, digest }) {
    return { mediaType, size, digest };
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

;// CONCATENATED MODULE: ../shared/lib/attest/kept.js


/**
 * A bundle that an earlier attempt left and that says exactly what this run would say: it verifies, for the same content,
 * by the same workflow, from the same commit and ref, for the same event and kind of runner. `undefined` otherwise.
 */
async function keep(bundle, expected, self) {
    if (self.trust === undefined)
        return undefined;
    try {
        const facts = await verifyBundle(bundle, expected, self.trust);
        return isOurs(facts.signer, self) ? { bundle, facts } : undefined;
    }
    catch (error) {
        if ((0,errors_describe/* codeOf */.$N)(error) === 'BUNDLE_REFUSED')
            return undefined;
        throw error;
    }
}
/** Whether a certificate is what Fulcio gives this run: every attempt of it, and every run on the same commit and ref. */
function isOurs(signer, { claims, serverUrl }) {
    const server = serverUrl.replace(/\/$/, '');
    return (signer.issuer === claims.issuer &&
        signer.identity === `${server}/${claims.jobWorkflowRef}` &&
        // A policy may ask for these three too, so what differs in one of them would be refused with every attempt.
        signer.buildSignerDigest === claims.jobWorkflowSha &&
        signer.runnerEnvironment === claims.runnerEnvironment &&
        signer.buildTrigger === claims.eventName &&
        signer.sourceRepositoryUri === `${server}/${claims.repository}` &&
        signer.sourceRepositoryId === claims.repositoryId &&
        signer.sourceRepositoryDigest === claims.sha &&
        signer.sourceRepositoryRef === claims.ref);
}

;// CONCATENATED MODULE: ../shared/lib/attest/images.js







/** The images that references stand for now, each digest of a repository once. */
async function resolveImages(registry, references) {
    const images = await Promise.all(references.map(async (reference) => {
        const repository = registry.repository(reference, 'push');
        const descriptor = await resolveImage(repository, reference);
        const subject = {
            kind: 'image',
            name: reference_formatName(reference),
            reference: formatReference(reference),
            digests: { sha256: descriptor.digest.slice('sha256:'.length) },
        };
        return { subject, descriptor, repository };
    }));
    const byDigest = new Map(images.map((image) => [`${image.subject.name}@${image.descriptor.digest}`, image]));
    return [...byDigest.values()];
}
/** Attaches a statement's bundle to an image. `now`: milliseconds since the epoch. */
async function attachToImage(image, { bundle }, predicateType, now) {
    return attachBundle(image.repository, image.descriptor, {
        text: bundle.json,
        mediaType: bundle.mediaType,
        content: 'dsse-envelope',
        predicateType,
        created: `${new Date(now).toISOString().slice(0, 19)}Z`,
    });
}
/** An attestation of this type that an earlier attempt of this run attached, and where. */
async function attachedByUs(image, predicateType, self) {
    const { bundles } = await findBundles(image.repository, image.descriptor.digest);
    for (const { text, referrer } of bundles) {
        const parsed = await parsedOrNone(text, referrer);
        for (const bundle of parsed) {
            const signed = await keep(bundle, { kind: 'statement' }, self);
            const content = signed?.facts?.content;
            if (signed === undefined || content?.kind !== 'statement')
                continue;
            const about = content.statement.subject.some(({ digest }) => digest?.['sha256'] === image.subject.digests.sha256);
            if (about && content.statement.predicateType === predicateType)
                return { signed, referrer };
        }
    }
    return undefined;
}
/** Anybody who may push can attach nonsense; it is no obstacle to signing. */
async function parsedOrNone(text, origin) {
    try {
        return await parseBundles(text, origin);
    }
    catch (error) {
        if ((0,errors_describe/* codeOf */.$N)(error) === 'BUNDLE_MALFORMED')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ../shared/lib/attest/find-subjects.js




/** What is to be signed or attested: files that are no evidence, hashed, and images, resolved. */
async function findSubjects(request) {
    const matched = await findFiles(request.files, request.workspace, 'files');
    // Also where a name begins with a dot, which no glob of the excludes sees, or was given by the user.
    const found = matched.filter(({ name }) => roleOf(name) !== 'evidence');
    const files = await request.hashing(found.length, (onDone) => fileSubjects(found, [], onDone));
    return { files, images: await resolveImages(request.registry, request.images) };
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

;// CONCATENATED MODULE: ../shared/lib/http/retry.js
const retry_TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;
/** A server that asks for more patience than this gets an error instead: the user decides. */
const LONGEST_RETRY_AFTER_MS = 180_000;
function isTransient(status) {
    return retry_TRANSIENT.has(status);
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

;// CONCATENATED MODULE: ../shared/lib/oci/credential-helper.js


// The name becomes part of a program's name: without a slash it can only be found on the PATH.
const HELPER_NAME = /^[A-Za-z0-9._-]+$/;
const credential_helper_TIMEOUT_MS = 60_000;
const NOT_FOUND = /credentials not found/i;
/**
 * Asks `docker-credential-NAME get` (docker/docker-credential-helpers: server on standard input, JSON on standard
 * output). Undefined if the helper knows none. Throws CREDENTIAL_HELPER, never with what the program printed.
 */
async function askHelper(name, server, run, timeoutMs = credential_helper_TIMEOUT_MS) {
    if (!HELPER_NAME.test(name) || /^\.+$/.test(name)) {
        throw credential_helper_failed(name, 'has a name that no program may have here', 'A name is letters, digits, ".", "_" and "-".');
    }
    const program = `docker-credential-${name}`;
    const { exitCode, stdout } = await inTime(run(program, ['get'], { input: server }), name, timeoutMs);
    if (exitCode !== 0) {
        if (NOT_FOUND.test(stdout))
            return undefined;
        throw credential_helper_failed(name, `ended with exit code ${exitCode} when asked for ${server}`);
    }
    return readAnswer(stdout, name, server);
}
async function inTime(work, name, timeoutMs) {
    let timer;
    const timeout = new Promise((_, reject) => {
        timer = setTimeout(() => reject(credential_helper_failed(name, `gave no answer in ${timeoutMs / 1000} s`)), timeoutMs);
    });
    try {
        return await Promise.race([work, timeout]);
    }
    catch (cause) {
        if (cause instanceof action_error/* ActionError */.l && cause.code === 'CREDENTIAL_HELPER')
            throw cause;
        throw credential_helper_failed(name, 'cannot be started');
    }
    finally {
        clearTimeout(timer);
    }
}
function readAnswer(stdout, name, server) {
    const fields = asRecord(credential_helper_parseJson(stdout));
    const [username, secret] = [fields?.['Username'], fields?.['Secret']];
    if (typeof username !== 'string' || typeof secret !== 'string') {
        throw credential_helper_failed(name, `answered something else than a credential for ${server}`);
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
function credential_helper_failed(name, what, hint) {
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
        throw docker_config_unusable(source, 'cannot be read');
    }
    return parseDockerConfig(text, source);
}
/** Throws DOCKER_CONFIG. */
function parseDockerConfig(text, source) {
    const fields = asRecord(docker_config_parseJson(text, source));
    if (fields === undefined)
        throw docker_config_unusable(source, 'is no JSON object');
    return {
        source,
        auths: asRecord(fields['auths']) ?? {},
        credentialHelpers: asRecord(fields['credHelpers']) ?? {},
        credentialsStore: descriptor_textOf(fields, 'credsStore'),
    };
}
/** The keys under which configurations and helpers keep a registry, the usual one first. */
function keysOf(registry) {
    return registry === 'docker.io' ? [...DOCKER_HUB_KEYS, 'docker.io'] : [registry, `https://${registry}`];
}
/** The name of the helper program for a registry, if one is set. */
function helperOf(config, registry) {
    const own = keysOf(registry)
        .map((key) => descriptor_textOf(config.credentialHelpers, key))
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
        throw docker_config_unusable(config.source, `has no object under auths["${key}"]`);
    const registryToken = descriptor_textOf(entry, 'registrytoken');
    if (registryToken !== undefined)
        return { kind: 'registry-token', token: registryToken };
    const identityToken = descriptor_textOf(entry, 'identitytoken');
    if (identityToken !== undefined)
        return { kind: 'identity-token', token: identityToken };
    const auth = descriptor_textOf(entry, 'auth');
    if (auth !== undefined)
        return decodeAuth(auth, config.source, key);
    const [username, password] = [descriptor_textOf(entry, 'username'), descriptor_textOf(entry, 'password')];
    // `docker login` leaves an empty entry where a helper keeps the secret.
    return username === undefined || password === undefined ? undefined : { kind: 'password', username, password };
}
function decodeAuth(auth, source, key) {
    const decoded = Buffer.from(auth, 'base64').toString('utf8');
    const colon = decoded.indexOf(':');
    if (colon < 1)
        throw docker_config_unusable(source, `has an "auth" under auths["${key}"] that is no base64 of "user:password"`);
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
        throw docker_config_unusable(source, 'is no JSON');
    }
}
function docker_config_unusable(source, what) {
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







/** All inputs, checked. Throws BAD_INPUT before anything is read or asked. */
function readInputs(get, { workspace }) {
    const files = lines(get, 'files');
    const images = lines(get, 'images').map((image) => parseReference(image));
    if (files.length === 0 && images.length === 0) {
        throw badInput('files', 'There is nothing to sign.', 'Give "files", "images" or both.');
    }
    const output = optional(get, 'output');
    return {
        // Evidence is never a subject: it would need new evidence with every run.
        files: parseFilePatterns(files, 'files', EVIDENCE_GLOBS),
        images,
        output: output === undefined ? undefined : (0,external_node_path_.resolve)(workspace, output),
        tag: optional(get, 'tag'),
        trust: trustInputs(get, { signs: true, workspace }),
        login: registryLogin(get, images),
        dryRun: flag(get, 'dry-run', false),
        concurrency: integer(get, 'concurrency', { least: 1, most: 64, fallback: 8 }),
    };
}
/** Where the bundle of a file goes. */
function bundlePath(file, output) {
    const name = `${file.name}.sigstore.json`;
    return (0,external_node_path_.resolve)(output ?? (0,external_node_path_.resolve)(file.path, '..'), (0,external_node_path_.basename)(name));
}

;// CONCATENATED MODULE: ../shared/lib/attest/evidence-file.js




const evidence_file_MAX_BYTES = 16 * 1024 * 1024;
/**
 * The bundles in a file that may not be there. What holds none is no obstacle, it is replaced: also a link, which could
 * lead anywhere, and a pipe, which could keep us waiting for ever.
 */
async function readEvidence(path) {
    const status = await (0,promises_.lstat)(path).catch(() => undefined);
    if (status === undefined || !status.isFile() || status.size > evidence_file_MAX_BYTES)
        return [];
    try {
        return await parseBundles(await (0,promises_.readFile)(path, 'utf8'), path);
    }
    catch (error) {
        if (error instanceof action_error/* ActionError */.l && error.code === 'BUNDLE_MALFORMED')
            return [];
        throw error;
    }
}
/** Writes a file of evidence whole or not at all, in place of whatever lies there; never through a link. */
async function writeEvidence(path, text) {
    const folder = (0,external_node_path_.dirname)(path);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const unfinished = (0,external_node_path_.join)(folder, `.${(0,external_node_path_.basename)(path)}.${process.pid}`);
    try {
        await (0,promises_.writeFile)(unfinished, text, { flag: 'wx' });
        await (0,promises_.rename)(unfinished, path);
    }
    catch (cause) {
        throw new action_error/* ActionError */.l('EVIDENCE_NOT_WRITTEN', `Cannot write ${path}.`, {
            cause,
            hint: 'Check that the folder may be written, or choose another one with "output".',
            file: path,
        });
    }
}

;// CONCATENATED MODULE: ./lib/sign-file.js



/** Signs a file by its digest and writes the bundle, or keeps the one that an earlier attempt of this run wrote. */
async function signFile(file, output, session, self) {
    const place = bundlePath(file, output);
    const kept = await keptBundle(file, place, self);
    const { bundle, facts } = kept ?? (await session.signDigest({ name: file.name, sha256: file.digests.sha256 }));
    if (kept === undefined)
        await writeEvidence(place, bundle.json);
    return { subject: file, place, kept: kept !== undefined, logIndex: facts?.logIndex, signer: facts?.signer };
}
async function keptBundle(file, place, self) {
    const [bundle, ...more] = await readEvidence(place);
    if (bundle === undefined || more.length > 0)
        return undefined;
    return keep(bundle, { kind: 'digest', sha256: file.digests.sha256 }, self);
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

;// CONCATENATED MODULE: ./lib/sign-image.js


/** Signs an image as `cosign sign` does, and attaches the bundle as a referrer, unless this run did so before. */
async function signImage(image, session, self) {
    const { subject } = image;
    const earlier = await attachedByUs(image, IMAGE_SIGNATURE_TYPE, self);
    if (earlier !== undefined) {
        const { facts } = earlier.signed;
        return { subject, place: earlier.referrer, kept: true, logIndex: facts?.logIndex, signer: facts?.signer };
    }
    const signed = await session.signStatement(imageSignature(subject.digests.sha256));
    const { referrer } = await attachToImage(image, signed, IMAGE_SIGNATURE_TYPE, Date.now());
    const { facts } = signed;
    return { subject, place: referrer.digest, kept: false, logIndex: facts?.logIndex, signer: facts?.signer };
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

;// CONCATENATED MODULE: ../shared/lib/subject/describe-subject.js
/** A subject as the outputs of all actions name it. */
function describeSubject({ name, kind, digests }) {
    return { name, kind, digest: `sha256:${digests.sha256}` };
}

// EXTERNAL MODULE: ../shared/lib/host/markdown.js
var markdown = __nccwpck_require__(6029);
;// CONCATENATED MODULE: ./lib/summary.js

/** Longer tables are folded. */
const SHOWN = 20;
const INSTANCE = {
    'public-good': 'Sigstore’s public-good instance',
    github: 'GitHub’s Sigstore instance',
    custom: 'the Sigstore instance of the inputs',
};
/** Markdown for what was signed. */
function signedSummary({ signatures, signing }) {
    const kept = signatures.filter((signature) => signature.kept).length;
    const { claims, instance } = signing;
    const head = [
        `### ✍️ ${signatures.length} signed${kept > 0 ? `, ${kept} of them by an earlier attempt` : ''}\n\n`,
        `by ${(0,markdown/* code */.aY)(claims.jobWorkflowRef)} for ${(0,markdown/* code */.aY)(claims.repository)} at ${(0,markdown/* code */.aY)(claims.ref)}`,
        ` (commit ${(0,markdown/* code */.aY)(claims.sha)}), with ${INSTANCE[instance]}.\n\n`,
    ].join('');
    const rows = signatures.map((signature) => [
        (0,markdown/* code */.aY)(signature.subject.name),
        signature.subject.kind === 'file' ? (0,markdown/* size */.Ej)(signature.subject.size) : 'image',
        (0,markdown/* code */.aY)(signature.subject.digests.sha256),
        signature.subject.kind === 'file'
            ? (0,markdown/* code */.aY)(`${signature.subject.name}.sigstore.json`)
            : `referrer ${(0,markdown/* code */.aY)(signature.place)}`,
        signature.logIndex ?? '',
    ]);
    return head + foldIfLong((0,markdown/* table */.tp)(['Artifact', 'Size', 'SHA-256', 'Bundle', 'Log index'], rows), signatures.length);
}
/** Markdown for what would be signed. */
function planSummary(subjects) {
    const rows = subjects.map((subject) => [(0,markdown/* code */.aY)(subject.name), (0,markdown/* code */.aY)(subject.digests.sha256)]);
    return `### ✍️ Would sign ${subjects.length} (dry run)\n\n${foldIfLong((0,markdown/* table */.tp)(['Artifact', 'SHA-256'], rows), subjects.length)}`;
}
function foldIfLong(body, length) {
    return length > SHOWN ? (0,markdown/* folded */.TM)(`${length} artifacts`, body) : body;
}

;// CONCATENATED MODULE: ./lib/tell.js



/** Sets the outputs and writes the summary. */
async function tell(host, outcome) {
    const { signatures, http, temporary } = outcome;
    const size = { entries: signatures.length, temporary };
    const kept = signatures.filter((signature) => signature.kept).length;
    await outputJson(host, 'bundles', signatures.map(describeBundle), size);
    await outputJson(host, 'subjects', signatures.map(({ subject }) => describeSubject(subject)), size);
    const [first, ...others] = signatures;
    if (others.length === 0 && first?.subject.kind === 'file')
        host.output('bundle-path', first.place);
    outputMetrics(host, outcome.durationMs, http);
    host.info(`Signed ${signatures.length - kept}, kept ${kept} of an earlier attempt.`);
    await host.summary(signedSummary(outcome));
}
/** `dry-run`: what would be signed. Nothing was asked of anybody but the registry. */
async function tellPlan(host, subjects, temporary) {
    for (const { name, digests } of subjects)
        host.info(`Would sign ${name} (sha256:${digests.sha256})`);
    await outputJson(host, 'subjects', subjects.map(describeSubject), { entries: subjects.length, temporary });
    await host.summary(planSummary(subjects));
}
function describeBundle({ subject, place, kept, logIndex }) {
    return {
        name: subject.name,
        digest: `sha256:${subject.digests.sha256}`,
        ...(subject.kind === 'file' ? { path: place } : { referrer: place }),
        kept,
        ...(logIndex === undefined ? {} : { logIndex }),
    };
}

;// CONCATENATED MODULE: ./lib/run.js










/** Signs files and images: find subjects → sign → check → write → tell. */
async function run(host) {
    const started = performance.now();
    const around = surroundings(host.environment);
    const inputs = readInputs(host.input, around);
    if (inputs.login !== undefined)
        host.secret(inputs.login.password);
    const http = createHttpClient({
        environment: host.environment,
        concurrency: inputs.concurrency,
        onWait: host.info,
        userAgent: `release-actions-sign/${host.version}`,
    });
    const registry = openStepRegistry({ http, environment: host.environment, exec: host.exec, ...inputs });
    const { files, images } = await findSubjects({
        ...inputs,
        workspace: around.workspace,
        registry,
        hashing: (total, work) => hashing(host, total, work),
    });
    if (inputs.dryRun) {
        return tellPlan(host, [...files, ...images.map((image) => image.subject)], around.temporary);
    }
    const signing = await openSigning({ ...inputs, ...around, http, environment: host.environment, mask: host.secret });
    const total = files.length + images.length;
    const progress = createProgress(host, 'Signed', total);
    const signatures = await host.group(`Sign ${total} artifacts`, async () => {
        const self = { ...signing, serverUrl: around.serverUrl };
        const count = (signature) => (progress.step(), signature);
        // Requests are bounded by the session and the client; a failure of one must not lose the others' bundles.
        return settle([
            ...files.map(async (file) => count(await signFile(file, inputs.output, signing.session, self))),
            ...images.map(async (image) => count(await signImage(image, signing.session, self))),
        ]);
    });
    const notice = uncheckedNotice(signing);
    if (notice !== undefined)
        host.warning(notice);
    await tell(host, {
        signatures,
        signing,
        http: http.metrics,
        durationMs: performance.now() - started,
        temporary: around.temporary,
    });
}
/** All results, or the first error once everything that was under way has ended. */
async function settle(work) {
    const results = await Promise.allSettled(work);
    return results.map((result) => {
        if (result.status === 'rejected')
            throw result.reason;
        return result.value;
    });
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
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony exports text, link */
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
