using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewComponents;
using Microsoft.AspNetCore.Routing;

namespace Nop.Web.Framework
{
    public static class AreaNames
    {
        public const string ADMIN = "Admin";
    }
}

namespace Nop.Web.Framework.Components
{
    public abstract partial class NopViewComponent : ViewComponent
    {
        public new ViewViewComponentResult View<TModel>(string viewName, TModel model) => throw null;
    }
}

namespace Nop.Web.Framework.Controllers
{
    public abstract partial class BaseController : Controller;

    public abstract partial class BasePluginController : BaseController;
}

namespace Nop.Web.Framework.Infrastructure
{
    public static partial class PublicWidgetZones
    {
        public static string AccountNavigationAfter => throw null;

        public static string CheckoutCompletedTop => throw null;

        public static string OrderSummaryContentBefore => throw null;

        public static string ProductDetailsOverviewBottom => throw null;
    }
}

namespace Nop.Web.Framework.Models
{
    public partial record BaseNopModel
    {
        public Dictionary<string, string> CustomProperties { get; set; } = [];
    }

    public partial record BaseNopEntityModel : BaseNopModel
    {
        public virtual int Id { get; set; }
    }
}

namespace Nop.Web.Framework.Mvc.Filters
{
    public sealed class AuthorizeAdminAttribute : TypeFilterAttribute
    {
        public AuthorizeAdminAttribute(bool ignore = false)
            : base(typeof(object))
        {
        }
    }

    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public sealed class CheckPermissionAttribute : TypeFilterAttribute
    {
        public CheckPermissionAttribute(string permissionSystemName, CheckPermissionResultType resultType = CheckPermissionResultType.Default)
            : base(typeof(object))
        {
        }

        public enum CheckPermissionResultType
        {
            Default = 0,
            Html = 1,
            Text = 2,
            Json = 3,
        }
    }
}

namespace Nop.Web.Framework.Mvc.Routing
{
    public partial interface INopUrlHelper
    {
        string RouteUrl(string routeName, object values = null, string protocol = null, string host = null, string fragment = null);
    }

    public partial interface IRouteProvider
    {
        void RegisterRoutes(IEndpointRouteBuilder endpointRouteBuilder);

        int Priority { get; }
    }
}
