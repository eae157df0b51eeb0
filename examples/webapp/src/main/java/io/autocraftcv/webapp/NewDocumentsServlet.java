package io.autocraftcv.webapp;

import io.autocraftcv.model.Document;
import io.autocraftcv.model.Profile;
import io.autocraftcv.progress.Options;
import io.autocraftcv.progress.TaskRejectedException;
import io.autocraftcv.render.Look;
import io.autocraftcv.servlet.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The page {@code /documents/new}, on which visitors choose what is to be written for which posting
 * and from which profile; beneath it, their profile in each template, as small as a stamp.
 */
final class NewDocumentsServlet extends Pages {

  private final transient Repositories kept;
  private final transient Writers writers;
  private final transient GenerateEndpoint generate;
  private final transient Visitors visitors;

  NewDocumentsServlet(
      Repositories kept, Writers writers, GenerateEndpoint generate, Visitors visitors) {
    this.kept = kept;
    this.writers = writers;
    this.generate = generate;
    this.visitors = visitors;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getPathInfo() == null) {
      DocumentOrder order = DocumentOrder.usual(field(request, "job"), field(request, "profile"));
      show(request, response, 200, order, "");
    } else if (request.getPathInfo().equals("/sample")) {
      sample(request, response);
    } else {
      missing(request, response);
    }
  }

  @Override
  void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Map<String, String[]> form = request.getParameterMap();
    DocumentOrder order = DocumentOrder.of(name -> List.of(form.getOrDefault(name, new String[0])));
    if (field(request, "do").equals("show")) {
      show(request, response, 200, order, "");
    } else if (order.types().isEmpty() || order.formats().isEmpty()) {
      show(request, response, 400, order, Visit.of(request).texts().say("chooseSome"));
    } else {
      start(request, response, order);
    }
  }

  private void start(HttpServletRequest request, HttpServletResponse response, DocumentOrder order)
      throws IOException {
    Options options = Options.defaults().owner(visitors.establish(request, response));
    try {
      seeOther(response, "/tasks/" + generate.start(options, order).id());
    } catch (ProblemException e) {
      show(request, response, 400, order, problem(request, e));
    } catch (TaskRejectedException full) {
      response.setHeader("Retry-After", "5");
      show(request, response, 503, order, Visit.of(request).texts().say("busy"));
    }
  }

  private void show(
      HttpServletRequest request,
      HttpServletResponse response,
      int status,
      DocumentOrder order,
      String problem)
      throws IOException {
    String owner = visitors.find(request).orElse("");
    NewDocumentsView view = new NewDocumentsView(owner, kept, writers, Visit.of(request).texts());
    show(request, response, status, "new-documents", view.page(order, problem));
  }

  private void sample(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String template = field(request, "template");
    Optional<Kept<Profile>> saved =
        visitors
            .find(request)
            .flatMap(owner -> kept.profiles().find(owner, field(request, "profile")));
    if (saved.isEmpty() || !writers.renderer().templates().contains(template)) {
      missing(request, response);
      return;
    }
    Look look = Look.of(saved.get().content().basics()).withTemplate(template);
    Preview.answer(
        response, writers.renderer().resume(saved.get().content(), look, Document.Format.HTML));
  }
}
