/// <reference types="vite/client" />
/// <reference types="zone.js" />
