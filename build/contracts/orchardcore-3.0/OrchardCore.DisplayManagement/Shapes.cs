using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Localization;

namespace OrchardCore.DisplayManagement
{
    public interface IShape
    {
        IDictionary<string, object> Properties { get; }

        ValueTask<IShape> AddAsync(object item, string position);
    }

    public interface IShapeFactory
    {
        dynamic New { get; }
    }

    public interface IDisplayHelper
    {
        Task<IHtmlContent> ShapeExecuteAsync(IShape shape);
    }

    public static class ShapeFactoryExtensions
    {
        public static ValueTask<IShape> CreateAsync<TModel>(this IShapeFactory factory, string shapeType, Action<TModel> initialize = null)
            where TModel : class => throw null;
    }
}

namespace OrchardCore.DisplayManagement.Razor
{
    public interface IRazorPage;

    public abstract class RazorPage<TModel> : Microsoft.AspNetCore.Mvc.Razor.RazorPage<TModel>, IRazorPage
    {
        public Task<IHtmlContent> DisplayAsync(IShape shape) => throw null;

        public IViewLocalizer T => throw null;

        public IHtmlContent RenderTitleSegments(string segment, string position = "0", IHtmlContent separator = null) => throw null;
    }
}

namespace OrchardCore.DisplayManagement.Views
{
    public interface IDisplayResult;

    public class ShapeResult : IDisplayResult
    {
        public ShapeResult Location(string location) => throw null;

        public ShapeResult Location(string displayType, string location) => throw null;

        public ShapeResult OnGroup(string groupId) => throw null;

        public ShapeResult RenderWhen(Func<Task<bool>> renderPredicateAsync) => throw null;
    }

    public class CombinedResult : IDisplayResult;
}

namespace OrchardCore.DisplayManagement.Zones
{
    public class Zones
    {
        public IShape this[string name] => throw null;
    }

    public interface IZoneHolding : IShape
    {
        Zones Zones { get; }
    }
}

namespace OrchardCore.DisplayManagement.Layout
{
    public interface ILayoutAccessor
    {
        Task<Zones.IZoneHolding> GetLayoutAsync();
    }
}
