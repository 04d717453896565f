namespace OrchardCore.ResourceManagement;

public class RequireSettings;

public interface IResourceManager
{
    RequireSettings RegisterUrl(string resourceType, string resourcePath, string resourceDebugPath);
}
