/** Scores in sentences, for the tools that explain one. Their words are the namespace "telling": load it with the view. */
export { figureText, numberText, pointsText, resultText } from "./figures";
export { asLines, asParagraph, spaced, type Sentence } from "./sentence";
export { tellRule } from "./tell-rule";
export { bandText, tellTrace, type TellingTerms } from "./tell-trace";
