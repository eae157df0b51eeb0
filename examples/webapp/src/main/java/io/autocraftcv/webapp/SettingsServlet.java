package io.autocraftcv.webapp;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * The page on which visitors say how they like the pages, and which language model words their
 * documents.
 */
final class SettingsServlet extends Pages {

  static final String PATH = "/settings";

  /** Where the form for a language model goes. */
  static final String MODEL = "/settings/model";

  private final transient Writers writers;
  private final transient Visitors visitors;

  SettingsServlet(Writers writers, Visitors visitors) {
    this.writers = writers;
    this.visitors = visitors;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getRequestURI().equals(PATH)) {
      Visit visit = Visit.of(request);
      show(
          request,
          response,
          200,
          "settings",
          SettingsView.page(visit, writers, visitors.find(request)));
    } else {
      seeOther(response, PATH);
    }
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getRequestURI().equals(PATH)) {
      Preferences.chosen(field(request, "language"), field(request, "theme"))
          .keep(request, response);
      seeOther(response, PATH + "#saved-now");
    } else if (!writers.visitors().areOffered()) {
      missing(request, response);
    } else if (field(request, "do").equals("forget")) {
      visitors.find(request).ifPresent(writers.visitors()::forget);
      seeOther(response, PATH + "#saved-now");
    } else {
      bring(request, response);
    }
  }

  private void bring(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ModelForm form = new ModelForm(request);
    String problem = form.bringTo(visitors.establish(request, response), writers.visitors());
    if (problem.isEmpty()) {
      seeOther(response, PATH + "#saved-now");
      return;
    }
    Visit visit = Visit.of(request);
    show(
        request,
        response,
        422,
        "settings",
        SettingsView.page(
            visit, writers, visitors.find(request), form, visit.texts().say(problem)));
  }
}
