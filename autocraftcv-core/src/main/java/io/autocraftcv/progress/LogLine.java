package io.autocraftcv.progress;

import java.time.Instant;

/**
 * A line that running work has left for those who look into the details of its task.
 *
 * <pre>{@code
 * progress.log(WARNING, "Page 3 has no text, so it is left out");
 * tracker.log(task.id()).forEach(line -> System.out.println(line.at() + " " + line.text()));
 * }</pre>
 *
 * @param number the how-manieth line of the task it is, from 1; where numbers are missing, older
 *     lines have made room for newer ones
 * @param at when it was left
 * @param level how much it matters
 * @param text what it says
 */
public record LogLine(long number, Instant at, System.Logger.Level level, String text) {}
