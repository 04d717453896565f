namespace OrchardCore.Entities
{
    public interface IEntity;
}

namespace OrchardCore.Settings
{
    public interface ISite : Entities.IEntity
    {
        string TimeZoneId { get; set; }
    }

    public interface ISiteService
    {
        Task<ISite> GetSiteSettingsAsync();
    }

    public static class SiteServiceExtensions
    {
        public static ISite GetSiteSettings(this ISiteService siteService) => throw null;

        public static T GetSettings<T>(this ISiteService siteService)
            where T : new() => throw null;
    }
}
