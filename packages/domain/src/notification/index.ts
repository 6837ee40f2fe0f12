export * from './about-ticket.js';
export * from './preferences.js';
