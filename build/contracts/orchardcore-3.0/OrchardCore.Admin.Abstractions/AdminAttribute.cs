using Microsoft.AspNetCore.Mvc.Filters;

namespace OrchardCore.Admin;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false, Inherited = true)]
public class AdminAttribute : Attribute, IAsyncResourceFilter
{
    public AdminAttribute(string template = null, string routeName = null) => throw null;

    public string Template { get; set; }

    public string RouteName { get; set; }

    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next) => throw null;
}
