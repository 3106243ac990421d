-- tilemaker wants these for OpenStreetMap data; there is none.
node_keys = {}
function node_function(node) end
function way_function(way) end

function attribute_function(attributes, layer)
  if layer == "city" then
    attributes["_minzoom"] = math.floor(attributes["zoom"])
    attributes["zoom"] = nil
  end
  return attributes
end
