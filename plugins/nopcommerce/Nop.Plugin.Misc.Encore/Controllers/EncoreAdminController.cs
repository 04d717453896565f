using Microsoft.AspNetCore.Mvc;
using Nop.Plugin.Misc.Encore.Models;
using Nop.Web.Framework;
using Nop.Web.Framework.Controllers;
using Nop.Web.Framework.Mvc.Filters;

namespace Nop.Plugin.Misc.Encore.Controllers;

/// <summary>What the admin's pages have in common: they are for admins, their forms carry a token, and their view is a frame around a screen.</summary>
[Area(AreaNames.ADMIN)]
[AuthorizeAdmin]
[AutoValidateAntiforgeryToken]
public abstract class EncoreAdminController : BasePluginController
{
    protected IActionResult Screen(ScreenModel model, string view = "Screen") => View($"{EncoreDefaults.Views}Admin/{view}.cshtml", model);
}
