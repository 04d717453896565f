using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.ContentManagement;

public static class ServiceCollectionExtensions
{
    public static ContentPartOptionBuilder AddContentPart<TContentPart>(this IServiceCollection services)
        where TContentPart : ContentPart => throw null;
}
