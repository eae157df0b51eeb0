package io.autocraftcv.servlet;

/** Something that a client holds open to be told what is new. */
interface Connection {

  /** Shows that it lives; regularly, as long as it is open. */
  void heartbeat();

  /** Ends it. */
  void close();
}
