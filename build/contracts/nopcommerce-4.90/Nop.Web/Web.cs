using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Models;

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

namespace Nop.Web.Models.Checkout
{
    public partial record CheckoutCompletedModel : BaseNopModel
    {
        public int OrderId { get; set; }
    }
}
