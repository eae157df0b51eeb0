package planted;

/** Needs nothing of what the module declares. */
final class Planted {

  private Planted() {}
}
