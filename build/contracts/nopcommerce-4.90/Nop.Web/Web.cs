using Nop.Web.Framework.Controllers;

namespace Nop.Web.Controllers
{
    public abstract partial class BasePublicController : BaseController;
}

namespace Nop.Web.Infrastructure
{
    public partial class BaseRouteProvider
    {
        protected string GetLanguageRoutePattern() => throw null;
    }
}
