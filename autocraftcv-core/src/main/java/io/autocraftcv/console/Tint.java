package io.autocraftcv.console;

import io.autocraftcv.progress.State;

/** What a colour says beside the words; no colour says anything alone. */
enum Tint {
  RUNNING("94"),
  DONE("32"),
  FAILED("31"),
  STOPPED("33");

  private final String code;

  Tint(String code) {
    this.code = code;
  }

  static Tint of(State state) {
    return switch (state) {
      case PENDING, RUNNING -> RUNNING;
      case SUCCEEDED -> DONE;
      case FAILED, TIMED_OUT, LOST -> FAILED;
      case CANCELLING, CANCELLED -> STOPPED;
    };
  }

  String paint(String text) {
    return "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
