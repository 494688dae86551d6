export const id = 531;
export const ids = [531];
export const modules = {

/***/ 7531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ../shared/lib/errors/action-error.js
var action_error = __webpack_require__(7010);
// EXTERNAL MODULE: ../shared/lib/errors/describe.js
var describe = __webpack_require__(162);
// EXTERNAL MODULE: ../shared/lib/host/exec.js
var exec = __webpack_require__(3701);
// EXTERNAL MODULE: ../shared/lib/host/neutral.js
var neutral = __webpack_require__(3049);
;// CONCATENATED MODULE: ./lib/console-host.js



/** The host of a command line: lines go to the terminal, and there is no run of a workflow around it. */
function createConsoleHost() {
    const print = (text) => void process.stdout.write(`${(0,neutral/* neutralise */.$)((0,describe/* redact */.E$)(text))}\n`);
    return {
        environment: process.env,
        version: '',
        input: () => '',
        info: print,
        notice: print,
        warning: print,
        error: print,
        group: async (_title, work) => work(),
        output: () => { },
        secret: () => { },
        summary: () => Promise.resolve(),
        exec: exec/* execute */.g,
    };
}

// EXTERNAL MODULE: ./lib/options.js
var lib_options = __webpack_require__(7687);
// EXTERNAL MODULE: ./lib/rehearse.js + 151 modules
var rehearse = __webpack_require__(6129);
// EXTERNAL MODULE: ./lib/report.js
var report = __webpack_require__(1851);
// EXTERNAL MODULE: ./lib/run.js + 2 modules
var run = __webpack_require__(9244);
;// CONCATENATED MODULE: ./lib/command.js







/**
 * `npm run rehearse`: the same rehearsal for a terminal. Exit code 0 when everything holds, 1 when something does not, 2
 * when the command line cannot be read.
 */
async function command(args, root) {
    if (args.includes('--help') || args.includes('-h')) {
        process.stdout.write(lib_options/* USAGE */.u_);
        return;
    }
    const host = createConsoleHost();
    let options;
    try {
        options = (0,lib_options/* optionsFromArguments */.Lm)(args, root);
    }
    catch (error) {
        tellError(host, error);
        if (error instanceof lib_options/* UsageError */.eb)
            process.stderr.write(`\n${lib_options/* USAGE */.u_}`);
        process.exitCode = 2;
        return;
    }
    try {
        const rehearsal = await (0,rehearse/* rehearse */.K)(options, root, host);
        tellRehearsal(host, rehearsal);
        process.exitCode = (0,run.failures)(rehearsal).length === 0 ? 0 : 1;
    }
    catch (error) {
        tellError(host, error);
        process.exitCode = 1;
    }
}
/** What fails was told when it was found. */
function tellRehearsal(host, { rows, evidence, folder, checks }) {
    host.info('');
    if (rows.length > 0)
        host.info(`${(0,report/* terminalTable */.RX)(rows, evidence)}\n`);
    host.info(`All that was made, the logs, and the job summaries as they would appear: ${folder}`);
    host.info((0,report/* closingLine */.oM)(checks));
}
function tellError(host, error) {
    host.error(error instanceof lib_options/* UsageError */.eb ? error.message : (0,describe/* describe */.q0)(error));
    if (error instanceof action_error/* ActionError */.l && error.hint !== undefined)
        host.error(error.hint);
    const isKnown = error instanceof action_error/* ActionError */.l || error instanceof lib_options/* UsageError */.eb;
    if (error instanceof Error && !isKnown)
        host.error(error.stack ?? '');
}


/***/ })

};
