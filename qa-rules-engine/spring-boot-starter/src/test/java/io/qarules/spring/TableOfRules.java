package io.qarules.spring;

import io.qarules.engine.source.PackSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that has the texts of a pack in a table before anybody asks for them. */
@Configuration(proxyBeanMethods = false)
class TableOfRules {
    @Bean
    static BeanPostProcessor rows() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSource database) {
                    fill(new JdbcTemplate(database));
                }
                return bean;
            }
        };
    }

    private static void fill(JdbcTemplate jdbc) {
        jdbc.execute("create table rule_text (path varchar(200) primary key, text clob)");
        PackSource.resources(TableOfRules.class.getClassLoader(), "qa-rules/s3")
                .files()
                .forEach((path, text) -> jdbc.update("insert into rule_text values (?, ?)", path, text));
    }
}
