package io.autocraftcv.cli;

import java.io.PrintWriter;
import java.util.List;

/** How results of a kind are written: for programs, and for people. */
interface Form<T> {

  /** As JSON on one line. */
  String json(T value);

  /** For people; failed inputs are left out, as stderr has said why they failed. */
  void print(List<Outcome<T>> outcomes, PrintWriter out);
}
