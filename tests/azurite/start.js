// Runs the table emulator until its starter closes standard input, so that a killed test run leaves none behind.
process.stdin.on('end', () => process.exit(0)).resume();
require('azurite/dist/src/table/main.js');
