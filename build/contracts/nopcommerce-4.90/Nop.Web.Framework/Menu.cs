namespace Nop.Web.Framework.Menu
{
    public partial class AdminMenuItem
    {
        public IList<string> PermissionNames { get; set; } = [];

        public string SystemName { get; set; }

        public string Title { get; set; }

        public string Url { get; set; }

        public IList<AdminMenuItem> ChildNodes { get; set; } = [];

        public string IconClass { get; set; }

        public bool Visible { get; set; } = true;

        public virtual bool InsertAfter(string itemSystemName, AdminMenuItem newMenuItem) => throw null;
    }

    public partial interface IAdminMenu
    {
        string GetMenuItemUrl(string controllerName, string actionName);
    }
}

namespace Nop.Web.Framework.Events
{
    using Nop.Web.Framework.Menu;

    public abstract partial class BaseMenuItemCreatedEvent(IAdminMenu adminMenu)
    {
        public virtual string GetMenuItemUrl(string controllerName, string actionName) => adminMenu.GetMenuItemUrl(controllerName, actionName);
    }

    public partial class AdminMenuCreatedEvent(IAdminMenu adminMenu, AdminMenuItem rootMenuItem) : BaseMenuItemCreatedEvent(adminMenu)
    {
        public AdminMenuItem RootMenuItem { get; protected set; } = rootMenuItem;
    }
}
