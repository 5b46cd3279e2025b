using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Performix.Connectors.Files.Yaml;

/// <summary>A map of a YAML file. It remembers which keys were asked for: any other is unknown.</summary>
internal sealed class YamlMap(YamlMappingNode node, string path, YamlFaults faults)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The value of a key where it is a single one; null where it is absent or empty.</summary>
    public YamlText? Text(string key)
    {
        switch (ValueOf(key))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return new YamlText(scalar, PathOf(key), faults);
            case var other:
                return Misplaced<YamlText>(other, key, "a single value");
        }
    }

    /// <summary>The value of a key that must be there.</summary>
    public YamlText? Required(string key)
    {
        var text = Text(key);
        if (text is null)
        {
            faults.Add(node, PathOf(key), "the key is missing");
        }

        return text;
    }

    /// <summary>The text of a key, or a default.</summary>
    public string Word(string key, string standard) => Text(key)?.Value.Trim() ?? standard;

    /// <summary>One of the words of an enumeration, or a default.</summary>
    public T Choice<T>(string key, T standard)
        where T : struct, Enum => Text(key)?.OneOf<T>() ?? standard;

    /// <summary>The map of a key, checked for unknown keys; a default where it is absent.</summary>
    public T Map<T>(string key, Func<YamlMap, T> toValue, T standard)
        where T : class => ValueOf(key) is { } value ? ToMap(value, PathOf(key), toValue) ?? standard : standard;

    /// <summary>The maps of a list; a default where it is absent.</summary>
    public IReadOnlyList<T> Maps<T>(string key, Func<YamlMap, T?> toValue, IReadOnlyList<T> standard)
        where T : class => Items(key, item => ToMap(item, PathOf(key), toValue)) ?? standard;

    /// <summary>The words of a list; none where it is absent.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Values(key).Select(text => text.Value)];

    /// <summary>The single values of a list; none where it is absent.</summary>
    public IReadOnlyList<YamlText> Values(string key) => Items(key, item => item is YamlScalarNode scalar
        ? new YamlText(scalar, PathOf(key), faults)
        : Misplaced<YamlText>(item, key, "a single value")) ?? [];

    /// <summary>The map itself as values by the organisation's own words.</summary>
    public Dictionary<string, T> ByWord<T>(Func<YamlText, T?> toValue)
        where T : struct
    {
        var values = new Dictionary<string, T>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in node.Children.Keys.Select(key => key.ToString()))
        {
            if (Required(word) is { } text && toValue(text) is { } value)
            {
                values[word] = value;
            }
        }

        return values;
    }

    /// <summary>Notes a fault at a key.</summary>
    public void Fault(string key, string reason) => faults.Add(ValueOf(key) ?? node, PathOf(key), reason);

    /// <summary>Notes every key that nobody asked for, with the known one nearest to it.</summary>
    public void RejectUnknown()
    {
        var all = string.Join(", ", known.Order(StringComparer.Ordinal));
        foreach (var key in node.Children.Keys.Where(key => !known.Contains(key.ToString())))
        {
            var hint = Nearest.To(key.ToString(), known) is { } near ? $"is '{near}' meant?" : "known are " + all;
            faults.Add(key, PathOf(key.ToString()), "the key is not known; " + hint);
        }
    }

    private string PathOf(string key) => path.Length == 0 ? key : path + "." + key;

    /// <summary>The value of a key; null where it says nothing. Quotes around nothing say: empty.</summary>
    private YamlNode? ValueOf(string key)
    {
        known.Add(key);
        var value = node.Children.FirstOrDefault(pair => pair.Key.ToString() == key).Value;
        return value is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } ? null : value;
    }

    private List<T>? Items<T>(string key, Func<YamlNode, T?> toItem)
        where T : class => ValueOf(key) switch
        {
            null => null,
            YamlSequenceNode list => [.. list.Children.Select(toItem).OfType<T>()],
            var other => Misplaced<List<T>>(other, key, "a list"),
        };

    private T? ToMap<T>(YamlNode value, string at, Func<YamlMap, T?> toValue)
        where T : class
    {
        if (value is not YamlMappingNode inner)
        {
            faults.Add(value, at, "a map of keys is needed here");
            return null;
        }

        var map = new YamlMap(inner, at, faults);
        var made = toValue(map);
        map.RejectUnknown();
        return made;
    }

    private T? Misplaced<T>(YamlNode value, string key, string wanted)
        where T : class
    {
        faults.Add(value, PathOf(key), $"{wanted} is needed here");
        return null;
    }
}
