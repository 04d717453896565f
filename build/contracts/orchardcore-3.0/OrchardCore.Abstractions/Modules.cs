using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Modules;

public interface IStartup
{
    int Order { get; }

    int ConfigureOrder { get; }

    void ConfigureServices(IServiceCollection services);

    void Configure(IApplicationBuilder builder, IEndpointRouteBuilder routes, IServiceProvider serviceProvider);
}

public interface IAsyncStartup
{
    ValueTask ConfigureAsync(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider);
}

public abstract class StartupBase : IStartup, IAsyncStartup
{
    public virtual int Order => throw null;

    public virtual int ConfigureOrder => throw null;

    public virtual void ConfigureServices(IServiceCollection services) => throw null;

    public virtual void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) => throw null;

    public virtual ValueTask ConfigureAsync(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) => throw null;
}

[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public class FeatureAttribute(string featureName) : Attribute
{
    public string FeatureName { get; set; } = featureName;
}

[AttributeUsage(AttributeTargets.Class, AllowMultiple = false)]
public class RequireFeaturesAttribute(params string[] featureNames) : Attribute
{
    public IList<string> RequiredFeatureNames { get; } = featureNames;
}
