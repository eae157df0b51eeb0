// The same classes for `import`; the script itself stays a plain one, so both ways load one file.
import './progress-tracker.js';

export const { ProgressTracker, ProgressForm } = globalThis;
