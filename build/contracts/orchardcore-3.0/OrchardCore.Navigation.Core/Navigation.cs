using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Security.Permissions;

namespace OrchardCore.Navigation;

public interface INavigationProvider
{
    ValueTask BuildNavigationAsync(string name, NavigationBuilder builder);
}

public abstract class NamedNavigationProvider : INavigationProvider
{
    protected NamedNavigationProvider(string name) => throw null;

    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder) => throw null;

    protected abstract ValueTask BuildAsync(NavigationBuilder builder);
}

public abstract class AdminNavigationProvider : NamedNavigationProvider
{
    public AdminNavigationProvider()
        : base(null) => throw null;
}

public class NavigationBuilder
{
    public NavigationBuilder Add(LocalizedString caption, string position, Action<NavigationItemBuilder> itemBuilder, IEnumerable<string> classes = null, int priority = 0) => throw null;

    public NavigationBuilder Add(LocalizedString caption, Action<NavigationItemBuilder> itemBuilder, IEnumerable<string> classes = null) => throw null;
}

public class NavigationItemBuilder : NavigationBuilder
{
    public NavigationItemBuilder Id(string id) => throw null;

    public NavigationItemBuilder AddClass(string className) => throw null;

    public NavigationItemBuilder LocalNav() => throw null;

    public NavigationItemBuilder Permission(Permission permission) => throw null;

    public NavigationItemBuilder Action(string actionName, string controllerName, object values) => throw null;

    public NavigationItemBuilder Action(string actionName, string controllerName, string areaName) => throw null;

    public NavigationItemBuilder Action(string actionName, string controllerName, string areaName, RouteValueDictionary values) => throw null;
}

public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddNavigationProvider<TProvider>(this IServiceCollection services)
        where TProvider : class, INavigationProvider => throw null;
}
