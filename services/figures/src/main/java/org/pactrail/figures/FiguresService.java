package org.pactrail.figures;

import org.pactrail.events.PactrailEvent;
import org.pactrail.figures.changes.FiguresSettings;
import org.pactrail.figures.count.FiguresState;
import org.pactrail.figures.edition.EditionsView;
import org.pactrail.figures.edition.PublishedEditions;
import org.pactrail.figures.view.FiguresView;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.PastView;
import org.pactrail.web.AsOf;
import org.pactrail.web.Web;
import org.pactrail.web.role.RunsAs;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Configures the figures, the role that dashboards read. Needs a {@link Ledger}, and virtual threads to serve its streams on. */
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

    @Bean(destroyMethod = "close")
    LiveView<PactrailEvent, PublishedEditions> editionsView(Ledger ledger) {
        return LiveView.of(ledger, new EditionsView(), FiguresView.EVENTS);
    }

    @Bean
    AsOf<PactrailEvent, FiguresState> figuresAsOf(LiveView<PactrailEvent, FiguresState> live, Ledger ledger) {
        return new AsOf<>(live, new PastView<>(ledger, new FiguresView(), FiguresView.EVENTS), ledger);
    }
}
