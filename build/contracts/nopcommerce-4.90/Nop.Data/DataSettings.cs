using Nop.Data.Configuration;

namespace Nop.Data
{
    public enum DataProviderType
    {
        Unknown,
        SqlServer,
        MySql,
        PostgreSQL,
    }

    public partial class DataSettingsManager
    {
        public static DataConfig LoadSettings(Nop.Core.Infrastructure.INopFileProvider fileProvider = null, bool reload = false) => throw null;

        public static bool IsDatabaseInstalled() => throw null;
    }
}

namespace Nop.Data.Configuration
{
    public partial class DataConfig
    {
        public string ConnectionString { get; set; } = string.Empty;

        public DataProviderType DataProvider { get; set; } = DataProviderType.SqlServer;
    }
}
