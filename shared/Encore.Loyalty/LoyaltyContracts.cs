using System.Reflection;
using System.Runtime.CompilerServices;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Encore.Loyalty;

/// <summary>Camel case, and C#'s own promises kept: what is <c>required</c> must be there, what is not nullable must not be null.</summary>
internal sealed class LoyaltyContracts : DefaultContractResolver
{
    public LoyaltyContracts() =>
        NamingStrategy = new CamelCaseNamingStrategy(processDictionaryKeys: false, overrideSpecifiedNames: false);

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (member is PropertyInfo info && !property.Ignored)
        {
            var isNeverNull = !info.PropertyType.IsValueType && new NullabilityInfoContext().Create(info).WriteState == NullabilityState.NotNull;
            property.Required = info.IsDefined(typeof(RequiredMemberAttribute)) ? Required.Always : isNeverNull ? Required.DisallowNull : Required.Default;
        }

        return property;
    }
}
