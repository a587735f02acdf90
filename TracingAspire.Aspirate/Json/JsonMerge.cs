namespace TracingAspire.Aspirate.Json;

/// <summary>Lays one tree over another: objects join, anything else replaces; <c>null</c> stays and means that nothing is set.</summary>
internal static class JsonMerge
{
    public static JsonObjectTree Merge(JsonObjectTree below, JsonObjectTree above)
    {
        var members = below.Members.ToList();
        foreach (var member in above.Members)
        {
            var index = members.FindIndex(candidate => candidate.Name == member.Name);
            if (index < 0)
                members.Add(member);
            else if (members[index].Value is JsonObjectTree old && member.Value is JsonObjectTree added)
                members[index] = new(member.Name, Merge(old, added));
            else
                members[index] = member;
        }

        return above with { Members = [.. members] };
    }
}
