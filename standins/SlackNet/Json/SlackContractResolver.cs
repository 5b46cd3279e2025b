using System.Collections;
using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace SlackNet;

internal sealed class SlackContractResolver : DefaultContractResolver
{
    public SlackContractResolver() => NamingStrategy = new SnakeCaseNamingStrategy();

    protected override JsonProperty CreateProperty(MemberInfo member, MemberSerialization memberSerialization)
    {
        var property = base.CreateProperty(member, memberSerialization);

        if (member.IsDefined(typeof(IgnoreIfEmptyAttribute)))
        {
            property.ShouldSerialize = owner =>
                property.ValueProvider.GetValue(owner) is IEnumerable entries && entries.Cast<object>().Any();
        }

        if (member.IsDefined(typeof(IgnoreIfDefaultAttribute)))
        {
            property.DefaultValueHandling = DefaultValueHandling.Ignore;
        }

        return property;
    }
}
