package org.pactrail.figures;

import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.changes.FiguresSettings;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.PastView;
import org.pactrail.web.RunsAs;
import org.pactrail.web.Web;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The role that shows dashboards what was signed. Needs a {@link Ledger}, and virtual threads to serve its streams on. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(FiguresSettings.class)
@RunsAs("figures")
@Import(Web.class)
public class FiguresService {
    @Bean(destroyMethod = "close")
    LiveView<PactrailEvent, FiguresState> figuresView(Ledger ledger) {
        return LiveView.of(ledger, new FiguresView(), FiguresView.EVENTS);
    }

    @Bean
    PastView<PactrailEvent, FiguresState> pastFigures(Ledger ledger) {
        return new PastView<>(ledger, new FiguresView(), FiguresView.EVENTS);
    }
}
