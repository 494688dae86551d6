export const id = 817;
export const ids = [817];
export const modules = {

/***/ 5817:
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

// EXTERNAL MODULE: ./lib/options.js + 1 modules
var options = __webpack_require__(1269);
// EXTERNAL MODULE: ./lib/rehearse.js + 138 modules
var rehearse = __webpack_require__(9968);
// EXTERNAL MODULE: ../shared/lib/host/markdown.js
var markdown = __webpack_require__(6029);
;// CONCATENATED MODULE: ./lib/report.js

const HEAD = ['file', 'size', 'sha256', 'signed', 'provenance', 'in SBOM', 'published'];
/** The table for a terminal. */
function terminalTable(rows) {
    const cells = [HEAD, ...rows.map(cellsOf)];
    const widths = HEAD.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
    const lines = cells.map((row) => row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd());
    lines.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
    return lines.join('\n');
}
function cellsOf(row) {
    const { covered } = row;
    const marks = covered === undefined
        ? ['(evidence)', '', '']
        : [covered.signature, covered.provenance, covered.sbom].map((yes) => (yes ? 'yes' : '–'));
    return [row.name, (0,markdown/* size */.Ej)(row.size), `${row.sha256.slice(0, 12)}…`, ...marks, 'yes'];
}
/** The closing line, in the form that test runners use. */
function closingLine(checks) {
    const failed = checks.filter((check) => !check.holds).length;
    return `${checks.length - failed} passed, ${failed} failed`;
}

// EXTERNAL MODULE: ./lib/run.js + 2 modules
var run = __webpack_require__(9244);
;// CONCATENATED MODULE: ./lib/command.js







/** `npm run rehearse`: the same rehearsal for a terminal. Exit code 1 unless everything holds. */
async function command(args, root) {
    const host = createConsoleHost();
    try {
        const rehearsal = await (0,rehearse/* rehearse */.K)((0,options/* optionsFromArguments */.L)(args, root), root, host);
        host.info(`\n${terminalTable(rehearsal.rows)}\n`);
        for (const { title, detail } of (0,run.failures)(rehearsal))
            host.info(`✗ ${title}${detail === undefined ? '' : `: ${detail}`}`);
        host.info(`All that was made, the logs, and the job summaries as they would appear: ${rehearsal.folder}`);
        host.info(closingLine(rehearsal.checks));
        process.exitCode = (0,run.failures)(rehearsal).length === 0 ? 0 : 1;
    }
    catch (error) {
        host.error((0,describe/* describe */.q0)(error));
        if (error instanceof action_error/* ActionError */.l && error.hint !== undefined)
            host.error(error.hint);
        else if (error instanceof Error && !(error instanceof action_error/* ActionError */.l))
            host.error(error.stack ?? '');
        process.exitCode = 1;
    }
}


/***/ })

};
