package org.pactrail.app;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Has the API described when somebody first asks for its description, and not at every start. */
@Component
class LazyApiDescription implements BeanFactoryPostProcessor {
    private static final String SPRINGDOC = "org.springdoc.";

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition definition = beans.getBeanDefinition(name);
            String made = String.valueOf(definition.getFactoryBeanName()) + ' ' + definition.getBeanClassName();
            if (made.contains(SPRINGDOC)) {
                definition.setLazyInit(true);
            }
        }
    }
}
