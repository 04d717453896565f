using System.Reflection;
using System.Runtime.CompilerServices;
using Encore.Loyalty.Ledger;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;

namespace Encore.Loyalty;

/// <summary>Camel case, value types as text, and C#'s own promises kept: what is <c>required</c> must be there, what is not nullable must not be null.</summary>
internal sealed class LoyaltyContracts : DefaultContractResolver
{
    private static readonly CamelCaseNamingStrategy CamelCase = new(processDictionaryKeys: false, overrideSpecifiedNames: false);

    // Kept with the contracts, which are looked up once a type; a list on the serializer would be searched for every value.
    private static readonly Dictionary<Type, JsonConverter> Converters = new()
    {
        [typeof(Points)] = new TextConverter<Points, long>(Points.Of, points => points.Value),
        [typeof(SourceKind)] = new TextConverter<SourceKind, string>(SourceKind.Of, kind => kind.Name),
        [typeof(RewardKind)] = new TextConverter<RewardKind, string>(RewardKind.Of, kind => kind.Name),
        [typeof(Eligibility)] = new TextConverter<Eligibility, string>(Eligibility.Parse, eligibility => eligibility.ToString()),
        [typeof(MemberId)] = new TextConverter<MemberId, string>(MemberId.Parse, member => member.Value),
        [typeof(SourceKey)] = new TextConverter<SourceKey, string>(SourceKey.Parse, source => source.Value),
        [typeof(LotDraws)] = new TextConverter<LotDraws, string>(LotDraws.Parse, draws => draws.ToString()),
        [typeof(LotId)] = new TextConverter<LotId, long>(LotId.Of, lot => lot.Value),
        [typeof(Currency)] = new TextConverter<Currency, string>(Currency.Of, currency => currency.Code),
        [typeof(Money)] = new MoneyConverter(),
    };

    private static readonly StringEnumConverter EnumNames = new(CamelCase, allowIntegerValues: false);

    public LoyaltyContracts() => NamingStrategy = CamelCase;

    protected override JsonContract CreateContract(Type objectType)
    {
        var contract = base.CreateContract(objectType);
        var plain = Nullable.GetUnderlyingType(objectType) ?? objectType;
        contract.Converter = plain.IsEnum ? EnumNames : Converters.GetValueOrDefault(plain) ?? contract.Converter;
        return contract;
    }

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);
        if (member is PropertyInfo info && !property.Ignored)
        {
            var isNeverNull = info.PropertyType.IsValueType ? Nullable.GetUnderlyingType(info.PropertyType) is null : new NullabilityInfoContext().Create(info).WriteState == NullabilityState.NotNull;
            property.Required = info.IsDefined(typeof(RequiredMemberAttribute)) ? Required.Always : isNeverNull ? Required.DisallowNull : Required.Default;
        }

        return property;
    }
}
