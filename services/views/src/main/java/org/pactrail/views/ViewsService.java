package org.pactrail.views;

import org.pactrail.events.PactrailEvent;
import org.pactrail.ledger.Ledger;
import org.pactrail.ledger.fold.LiveView;
import org.pactrail.ledger.fold.PastView;
import org.pactrail.views.attention.ViewsSettings;
import org.pactrail.views.directory.Directory;
import org.pactrail.views.directory.DirectoryView;
import org.pactrail.views.filters.UserFilters;
import org.pactrail.views.filters.UserFiltersView;
import org.pactrail.web.AsOf;
import org.pactrail.web.Web;
import org.pactrail.web.role.RunsAs;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Configures the role that answers the questions of officers. Needs a {@link Ledger}. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(ViewsSettings.class)
@RunsAs("views")
@Import(Web.class)
public class ViewsService {
    @Bean(destroyMethod = "close")
    LiveView<PactrailEvent, Directory> directoryView(Ledger ledger, AfterStart starter) {
        return LiveView.of(ledger, new DirectoryView(), DirectoryView.EVENTS, starter);
    }

    @Bean
    PastView<PactrailEvent, Directory> pastDirectory(Ledger ledger) {
        return new PastView<>(ledger, new DirectoryView(), DirectoryView.EVENTS);
    }

    @Bean
    AsOf<PactrailEvent, Directory> directoryAsOf(
            LiveView<PactrailEvent, Directory> live, PastView<PactrailEvent, Directory> past, Ledger ledger) {
        return new AsOf<>(live, past, ledger);
    }

    @Bean(destroyMethod = "close")
    LiveView<PactrailEvent, UserFilters> filtersView(Ledger ledger, AfterStart starter) {
        return LiveView.of(ledger, new UserFiltersView(), DirectoryView.EVENTS, starter);
    }
}
