/** Stylesheets are imported for webpack, which puts them into the page. */
declare module "*.css";
