using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Entities;
using OrchardCore.Settings;

namespace OrchardCore.DisplayManagement.Handlers
{
    public abstract class BuildShapeContext
    {
        public string GroupId => throw null;

        public IUpdateModel Updater => throw null;
    }

    public class BuildDisplayContext : BuildShapeContext
    {
        public string DisplayType => throw null;
    }

    public class BuildEditorContext : BuildShapeContext;

    public class UpdateEditorContext : BuildEditorContext;

    public interface IDisplayDriver<in TModel, TDisplayContext, TEditorContext, TUpdateContext>
        where TDisplayContext : BuildDisplayContext
        where TEditorContext : BuildEditorContext
        where TUpdateContext : UpdateEditorContext;

    public interface IDisplayDriver<in TModel> : IDisplayDriver<TModel, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>;

    public class DisplayDriverBase
    {
        protected string Prefix { get; set; }

        public ShapeResult Initialize<TModel>(string shapeType, Action<TModel> initialize)
            where TModel : class => throw null;

        public ShapeResult Initialize<TModel>(string shapeType, Func<TModel, ValueTask> initializeAsync)
            where TModel : class => throw null;

        public static CombinedResult Combine(params IDisplayResult[] results) => throw null;
    }

    public abstract class DisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext> : DisplayDriverBase, IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>
        where TModel : class
        where TDisplayContext : BuildDisplayContext
        where TEditorContext : BuildEditorContext
        where TUpdateContext : UpdateEditorContext
    {
        public virtual bool CanHandleModel(TModel model) => throw null;

        public virtual Task<IDisplayResult> DisplayAsync(TModel model, TDisplayContext context) => throw null;

        public virtual IDisplayResult Display(TModel model, TDisplayContext context) => throw null;

        public virtual Task<IDisplayResult> EditAsync(TModel model, TEditorContext context) => throw null;

        public virtual IDisplayResult Edit(TModel model, TEditorContext context) => throw null;

        public virtual Task<IDisplayResult> UpdateAsync(TModel model, TUpdateContext context) => throw null;
    }

    public abstract class DisplayDriver<TModel> : DisplayDriver<TModel, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>, IDisplayDriver<TModel>
        where TModel : class;

    public static class ServiceCollectionExtensions
    {
        public static IServiceCollection AddSiteDisplayDriver<TDriver>(this IServiceCollection services)
            where TDriver : class, IDisplayDriver<ISite> => throw null;
    }
}

namespace OrchardCore.DisplayManagement.Entities
{
    using OrchardCore.DisplayManagement.Handlers;

    public abstract class SectionDisplayDriverBase<TModel, TSection> : DisplayDriver<TModel>
        where TSection : new()
        where TModel : class, IEntity
    {
        public virtual IDisplayResult Edit(TModel model, TSection section, BuildEditorContext context) => throw null;

        public virtual Task<IDisplayResult> UpdateAsync(TModel model, TSection section, UpdateEditorContext context) => throw null;
    }

    public abstract class SiteDisplayDriver<TSettings> : SectionDisplayDriverBase<ISite, TSettings>
        where TSettings : new()
    {
        protected abstract string SettingsGroupId { get; }
    }
}
