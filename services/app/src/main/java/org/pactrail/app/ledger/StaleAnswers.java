package org.pactrail.app.ledger;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.web.role.OnLedger;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Marks every answer with {@code Pactrail-Stale} while a view has stopped, so that no reader takes old figures for new. */
@Component
@Conditional(OnLedger.class)
class StaleAnswers extends OncePerRequestFilter {
    private final List<LiveView<?, ?>> views;

    StaleAnswers(List<LiveView<?, ?>> views) {
        this.views = views;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        for (LiveView<?, ?> view : views) {
            if (view.failure().isPresent()) {
                response.addHeader("Pactrail-Stale", view.name() + " stopped at position " + view.position());
            }
        }
        chain.doFilter(request, response);
    }
}
