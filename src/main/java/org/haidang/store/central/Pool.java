package org.haidang.store.central;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The connections of one node. */
final class Pool {

  private static final int CONNECTIONS = 10;

  private Pool() {}

  /** To the database at {@code address}; opens none yet beyond the first. */
  static HikariDataSource open(DatabaseAddress address) {
    var config = new HikariConfig();
    config.setPoolName("central");
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(5_000);
    config.setConnectionInitSql(
        "set lock_timeout = '20s'; set idle_in_transaction_session_timeout = '60s';"
            + " set timezone = 'UTC'");
    config.addDataSourceProperty("ApplicationName", "haidang");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("socketTimeout", "60");
    // A line that takes connections and never answers must not hold up the start.
    config.addDataSourceProperty("loginTimeout", "10");
    config.addDataSourceProperty("prepareThreshold", "2");
    return new HikariDataSource(config);
  }
}
