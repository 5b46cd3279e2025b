using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Performix.Connectors.Files.Yaml;

/// <summary>A YAML file of one map, read with every fault told at once.</summary>
internal static class YamlFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="toValue">Makes the value of the outermost map.</param>
    /// <exception cref="InputMissingException">There is no such file.</exception>
    /// <exception cref="InputUnusableException">The file has faults.</exception>
    public static T Read<T>(string path, Func<YamlMap, T> toValue)
    {
        if (!File.Exists(path))
        {
            throw new InputMissingException([new InputFault(path, 0, "", "there is no such file")]);
        }

        var faults = new YamlFaults(Path.GetFileName(path));
        var map = new YamlMap(Root(path, faults), "", faults);
        var value = toValue(map);
        map.RejectUnknown();
        faults.ThrowIfAny();
        return value;
    }

    private static YamlMappingNode Root(string path, YamlFaults faults)
    {
        try
        {
            using var text = new StreamReader(path);
            var stream = new YamlStream();
            stream.Load(text);
            var root = stream.Documents.Count == 0 ? null : stream.Documents[0].RootNode;
            if (root is YamlMappingNode map)
            {
                return map;
            }

            if (root is not null and not YamlScalarNode { Value: null or "" })
            {
                faults.Add(root, "", "the file must be a map of keys");
            }
        }
        catch (YamlException fault)
        {
            faults.Add((int)fault.Start.Line, "", "this is not YAML: " + fault.Message);
        }

        return [];
    }
}
