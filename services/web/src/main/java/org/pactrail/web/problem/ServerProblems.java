package org.pactrail.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Answers with a problem document, in place of Tomcat's HTML page, where Tomcat refuses a request before it reaches Pactrail. */
public final class ServerProblems extends ErrorReportValve {
    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (response.getStatus() < FIRST_ERROR
                || status == null
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            byte[] document = json(status).getBytes(StandardCharsets.UTF_8);
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(document.length);
            response.getOutputStream().write(document);
            response.finishResponse();
        } catch (IOException gone) {
            // The caller left, and nobody is there to answer.
            return;
        }
    }

    /** Writes the document without Jackson, because all its texts are Pactrail's own. */
    private static String json(HttpStatus status) {
        var problem = ContainerProblems.document(status);
        return "{\"type\":\"" + problem.getType() + "\",\"title\":\"" + problem.getTitle() + "\",\"status\":"
                + status.value() + ",\"detail\":\""
                + String.valueOf(problem.getDetail()).replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }
}
