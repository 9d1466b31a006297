package org.pactrail.views;

import java.time.Duration;
import org.pactrail.events.EventTypes;
import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.Decoder;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.PastView;
import org.pactrail.ledger.json.LedgerJson;
import org.pactrail.web.RunsAs;
import org.pactrail.web.Web;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The role that shows officers what there is. Needs a {@link Ledger}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(ViewsSettings.class)
@RunsAs("views")
@Import(Web.class)
public class ViewsService {
    /** How long a reader waits for a view to reach the position that was asked for. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    static final Decoder<PactrailEvent> EVENTS = LedgerJson.decoder(EventTypes::named);

    @Bean(destroyMethod = "close")
    LiveView<PactrailEvent, Directory> directoryView(Ledger ledger, AfterStart starter) {
        return LiveView.of(ledger, new DirectoryView(), EVENTS, starter);
    }

    @Bean
    PastView<PactrailEvent, Directory> pastDirectory(Ledger ledger) {
        return new PastView<>(ledger, new DirectoryView(), EVENTS);
    }
}
