namespace OrchardCore.Modules.Manifest;

[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public class FeatureAttribute : Attribute
{
    public virtual string Id { get; set; }

    public virtual string Name { get; set; }

    public virtual string Description { get; set; }

    public virtual string Category { get; set; }

    public virtual string[] Dependencies { get; set; }
}

[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false, Inherited = false)]
public class ModuleAttribute : FeatureAttribute
{
    public virtual string Author { get; set; }

    public virtual string Website { get; set; }

    public virtual string Version { get; set; }

    public virtual string[] Tags { get; set; }
}

[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true, Inherited = false)]
public class ModuleAssetAttribute(string asset) : Attribute
{
    public string Asset { get; } = asset;
}
