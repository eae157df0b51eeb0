package io.autocraftcv.grounding;

/** Finds claims of a kind in a sentence, and judges them. */
interface Rule {

  void judge(Inspection sentence);
}
