// German and Spanish for `import`.
import './progress-tracker.js';
import './progress-texts.js';
