package io.autocraftcv.webapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The page on which visitors have everything deleted that is known of them. */
final class ForgetServlet extends Pages {

  static final String PATH = "/settings/delete";

  private final transient Belongings belongings;
  private final transient VisitorTasks tasks;
  private final transient VisitorModels models;
  private final transient Visitors visitors;
  private final int days;

  ForgetServlet(
      Belongings belongings,
      VisitorTasks tasks,
      VisitorModels models,
      Visitors visitors,
      int days) {
    this.models = models;
    this.belongings = belongings;
    this.tasks = tasks;
    this.visitors = visitors;
    this.days = days;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(request, response, 200);
  }

  private void show(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException {
    Optional<String> owner = visitors.find(request);
    Map<String, Object> values = new HashMap<>(owner.map(belongings::count).orElse(Map.of()));
    values.put("known", owner.isPresent());
    values.put("taskCount", owner.map(tasks::count).orElse(0));
    values.put(
        "deletedAfter", days == 0 ? "" : Visit.of(request).texts().say("deletedAfter", days));
    values.put("unconfirmed", status != 200);
    show(request, response, status, "forget", values);
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!field(request, "confirm").equals("yes")) {
      show(request, response, 422);
      return;
    }
    visitors.find(request).ifPresent(this::forget);
    Cookies.forget(request, response);
    response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    seeOther(response, PATH);
  }

  private void forget(String owner) {
    models.forget(owner);
    tasks.forget(owner);
  }
}
