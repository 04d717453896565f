namespace Encore.DemoStore.Pages;

static class ReturnUrls
{
    /// <summary>Where this page can be read again. A page that answers a form is found at the form's own address.</summary>
    public static string ReturnUrl(this HttpRequest request) =>
        HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : request.Path;
}
